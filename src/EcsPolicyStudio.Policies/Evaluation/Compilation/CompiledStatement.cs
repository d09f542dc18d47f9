using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Conditions;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation.Compilation;

/// <summary>A statement ready to be matched.</summary>
internal sealed class CompiledStatement
{
    private readonly ActionSet actions;
    private readonly ArnPattern[] resources;
    private readonly CompiledCondition[] conditions;

    public CompiledStatement(PolicyStatement source)
    {
        Source = source;
        var statement = source.Statement;
        var variables = source.Policy.Document.LanguageVersion == PolicyLanguageVersion.Version2012;
        IsNotAction = statement.IsNotAction;
        IsNotResource = statement.IsNotResource;
        ActionTexts = [.. statement.Actions.Where(a => a.Kind == JsonKind.String).Select(a => a.Text)];
        ResourceTexts = [.. statement.Resources.Where(r => r.Kind == JsonKind.String).Select(r => r.Text)];
        actions = new(ActionTexts);
        resources = [.. ResourceTexts.Select(r => ArnPattern.Read(r, variables, complete: true))];
        conditions = [.. statement.Conditions.Select(c => new CompiledCondition(c, variables))];
    }

    public PolicyStatement Source { get; }

    public bool IsNotAction { get; }

    public bool IsNotResource { get; }

    /// <summary>The entries of Action or NotAction as written, in the order of their places.</summary>
    public string[] ActionTexts { get; }

    /// <summary>The entries of Resource or NotResource as written.</summary>
    public string[] ResourceTexts { get; }

    public ReadOnlySpan<ArnPattern> Resources => resources;

    public ReadOnlySpan<CompiledCondition> Conditions => conditions;

    public bool Applies(AuthorizationRequest request) =>
        actions.Contains(request) != IsNotAction && FindResource(request) < 0 == IsNotResource && Holds(request.Context);

    /// <summary>The place of the first entry of Action or NotAction that takes in the request's action, or -1.</summary>
    public int FindAction(AuthorizationRequest request) => actions.Find(request);

    /// <summary>The place of the first entry of Resource or NotResource that takes in the request's resource, or -1.</summary>
    public int FindResource(AuthorizationRequest request)
    {
        for (var i = 0; i < resources.Length; i++)
        {
            if (resources[i].IsMatch(request.ResourceArn, request.Context))
                return i;
        }

        return -1;
    }

    private bool Holds(RequestContext context)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(context))
                return false;
        }

        return true;
    }
}
