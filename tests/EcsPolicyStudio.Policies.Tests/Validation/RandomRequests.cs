using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Requests that come near to what a policy says: its own patterns filled in, its own keys with its own values, others, or none.</summary>
internal sealed class RandomRequests(PolicyDocument document, int seed)
{
    private static readonly string[] Fillings = ["", "a", "x/y", "eu-west-1", "111122223333"];
    private static readonly string[] OtherValues = ["true", "false", "198.51.100.7", "2001:db8::7", "7", "2026-06-01T00:00:00Z", "arn:aws:iam::111122223333:role/other", "other"];

    private readonly Random random = new(seed);
    private readonly List<string> actions = [.. document.Statements.SelectMany(s => s.Actions).Select(a => a.Text), "sqs:SendMessage"];
    private readonly List<string> resources = [.. document.Statements.SelectMany(s => s.Resources).Select(r => r.Text), "arn:aws:s3:::another/x"];
    private readonly List<(string Key, List<string> Values)> keys =
    [
        .. document.Statements.SelectMany(s => s.Conditions).GroupBy(c => c.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, g.SelectMany(c => c.Values).Select(v => v.Text).Concat(OtherValues).ToList())),
    ];

    public AuthorizationRequest Next() => new(Concrete(Pick(actions)), Concrete(Pick(resources)), new RequestContext([.. keys.Where(_ => random.Next(4) > 0).Select(Key)]));

    private ContextKey Key((string Key, List<string> Values) key) => key.Key.Equals("aws:TagKeys", StringComparison.OrdinalIgnoreCase)
        ? ContextKey.Multivalued(key.Key, Enumerable.Range(0, random.Next(1, 3)).Select(_ => Concrete(Pick(key.Values))).Distinct())
        : ContextKey.Single(key.Key, Concrete(Pick(key.Values)));

    private string Concrete(string pattern)
    {
        var text = string.Concat(pattern.Select(c => c switch { '*' => Pick(Fillings), '?' => "q", _ => c.ToString() }));
        // An address of a range is one of its addresses.
        return text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && System.Net.IPAddress.TryParse(text[..slash], out _) ? text[..slash]
            : text.Length == 0 ? "a" : text;
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
