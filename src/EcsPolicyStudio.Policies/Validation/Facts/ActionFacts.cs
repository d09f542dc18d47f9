using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Facts;

/// <summary>One entry of Action or NotAction.</summary>
internal sealed class ActionFacts
{
    private readonly ServiceCatalog catalog;
    private readonly bool hasWildcardPrefix;
    private ServiceDefinition? service;
    private bool serviceRead;
    private IReadOnlyList<ActionDefinition>? matches;

    public ActionFacts(ServiceCatalog catalog, ElementValue value)
    {
        this.catalog = catalog;
        Value = value;
        var colon = Text.IndexOf(':', StringComparison.Ordinal);
        Prefix = colon < 0 ? "" : Text[..colon];
        Name = Text[(colon + 1)..];
        HasColon = colon >= 0;
        hasWildcardPrefix = !HasColon || WildcardPattern.HasWildcard(Prefix);
        HasWildcard = WildcardPattern.HasWildcard(Text);
        IsEverything = value.Kind == JsonKind.String && Text is "*" or "*:*";
    }

    public ElementValue Value { get; }

    public string Text => Value.Text;

    /// <summary>What stands before the first colon; empty without one.</summary>
    public string Prefix { get; }

    /// <summary>What stands behind the first colon.</summary>
    public string Name { get; }

    public bool HasColon { get; }

    public bool HasWildcard { get; }

    /// <summary>Whether it is every action of every service.</summary>
    public bool IsEverything { get; }

    /// <summary>Whether it is every action of one service: <c>ecs:*</c>.</summary>
    public bool IsWholeService => !IsEverything && HasColon && Name == "*";

    /// <summary>The service of the prefix, or null where the catalogue has none.</summary>
    public ServiceDefinition? Service
    {
        get
        {
            if (!serviceRead)
            {
                service = HasColon && !WildcardPattern.HasWildcard(Prefix) ? catalog.Find(Prefix) : null;
                serviceRead = true;
            }

            return service;
        }
    }

    /// <summary>The action, where the entry names one that exists without wildcards.</summary>
    public ActionDefinition? Definition => HasWildcard ? null : Service?.FindAction(Name);

    /// <summary>The actions of the service that the entry covers; empty for <c>*</c>, which covers all services.</summary>
    public IReadOnlyList<ActionDefinition> Matches => matches ??= Service is null ? []
        : !HasWildcard ? (Definition is { } one ? [one] : [])
        : Name == "*" ? Service.Actions
        : FindMatches(Service);

    /// <summary>Whether the entry covers an action, given as <c>prefix:Name</c>.</summary>
    public bool Covers(string action) => IsEverything || (HasWildcard
        ? MayCover(action) && WildcardPattern.IsMatch(Text, action, ignoreCase: true)
        : Text.Equals(action, StringComparison.OrdinalIgnoreCase));

    // Most actions are of another service: the colon stands elsewhere.
    private bool MayCover(string action) =>
        hasWildcardPrefix || (action.Length > Prefix.Length && action[Prefix.Length] == ':' && (Prefix.Length == 0 || (action[0] | ' ') == (Prefix[0] | ' ')));

    private List<ActionDefinition> FindMatches(ServiceDefinition definition)
    {
        var found = new List<ActionDefinition>();
        var head = Name.AsSpan(0, Name.AsSpan().IndexOfAny('*', '?'));
        foreach (var action in definition.Actions)
        {
            if (action.Name.AsSpan().StartsWith(head, StringComparison.OrdinalIgnoreCase) && WildcardPattern.IsMatch(Name, action.Name, ignoreCase: true))
                found.Add(action);
        }

        return found;
    }
}
