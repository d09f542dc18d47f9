using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EcsPolicyStudio.Policies.Documents;

/// <summary>One step of a path: into a member of an object or an item of a list.</summary>
/// <param name="Name">The member's name; null for an item.</param>
/// <param name="Index">The item's position from 0; meaningless for a member.</param>
public readonly record struct DocumentPathStep(string? Name, int Index);

/// <summary>Where something stands in a document, such as <c>Statement[1].Action</c>. The root is the empty path.</summary>
public sealed class DocumentPath : IEquatable<DocumentPath>
{
    /// <summary>The whole document.</summary>
    public static readonly DocumentPath Root = new([]);

    private DocumentPath(ImmutableArray<DocumentPathStep> steps) => Steps = steps;

    /// <summary>The steps from the root.</summary>
    public ImmutableArray<DocumentPathStep> Steps { get; }

    /// <summary>The path with these steps.</summary>
    /// <param name="steps">Steps from the root.</param>
    /// <returns>The path.</returns>
    public static DocumentPath Of(IEnumerable<DocumentPathStep> steps) => new([.. steps]);

    /// <summary>The path of a member of what stands here.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>The longer path.</returns>
    public DocumentPath Member(string name) => new(Steps.Add(new DocumentPathStep(name, 0)));

    /// <summary>The path of an item of the list that stands here.</summary>
    /// <param name="index">The item's position from 0.</param>
    /// <returns>The longer path.</returns>
    public DocumentPath Item(int index) => new(Steps.Add(new DocumentPathStep(null, index)));

    /// <summary>The path as text. Names that are not plain words are written in brackets and quotes: <c>StringEquals["aws:ResourceTag/team"]</c>.</summary>
    /// <returns>The text; empty for the root.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step.Name is null)
                text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            else if (!IsWord(step.Name))
                text.Append("[\"").Append(step.Name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            else
                text.Append(text.Length == 0 ? "" : ".").Append(step.Name);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(DocumentPath? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentPath);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(17, HashCode.Combine);

    private static bool IsWord(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return false;
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
                return false;
        }

        return true;
    }
}
