using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>Which services a document's Allow statements name actions of. What other statements deny is not subtracted, as IAM does not.</summary>
internal static class GrantedServices
{
    /// <summary>Whether the document allows something of a service.</summary>
    public static bool Includes(PolicyDocument document, string prefix) =>
        document.Statements.Any(statement => statement.Effect == Effect.Allow && Includes(statement, prefix));

    /// <summary>The prefixes of the services that one of the documents allows something of, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<PolicyDocument> documents) =>
    [
        .. ServiceCatalog.Default.Services.Select(service => service.Prefix)
            .Where(prefix => documents.Any(document => Includes(document, prefix))).Order(StringComparer.Ordinal),
    ];

    private static bool Includes(Statement statement, string prefix) => statement.IsNotAction
        ? !statement.Actions.Any(action => Split(action.Text) is var (service, name) && IsStars(name) && Fits(service, prefix))
        : statement.Actions.Any(action => Fits(Split(action.Text).Service, prefix));

    private static (string Service, string Name) Split(string action) =>
        IsStars(action) ? ("*", "*") : action.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (action[..colon], action[(colon + 1)..]) : ("", "");

    private static bool IsStars(string text) => text.Length > 0 && text.All(c => c == '*');

    // IAM takes no wildcard in a prefix but the one that stands for everything.
    private static bool Fits(string service, string prefix) => service == "*" || service.Equals(prefix, StringComparison.OrdinalIgnoreCase);
}
