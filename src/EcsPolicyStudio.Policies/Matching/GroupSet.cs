using System.Numerics;

namespace EcsPolicyStudio.Policies.Matching;

/// <summary>A set of small numbers, comparable by content. Not changed once it is handed out.</summary>
internal sealed class GroupSet(int capacity) : IEquatable<GroupSet>
{
    private readonly ulong[] words = new ulong[(capacity + 63) / 64];

    public bool Contains(int item) => (words[item / 64] >> (item % 64) & 1) != 0;

    public void Add(int item) => words[item / 64] |= 1UL << (item % 64);

    public int Count()
    {
        var count = 0;
        foreach (var word in words)
            count += BitOperations.PopCount(word);
        return count;
    }

    public bool Equals(GroupSet? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as GroupSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
