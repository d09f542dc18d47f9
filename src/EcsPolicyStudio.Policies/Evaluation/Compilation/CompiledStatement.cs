using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Conditions;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation.Compilation;

/// <summary>A statement ready to be matched.</summary>
internal sealed class CompiledStatement
{
    private readonly CompiledPattern[] actions;
    private readonly ArnPattern[] resources;
    private readonly CompiledCondition[] conditions;
    private readonly bool notAction;
    private readonly bool notResource;

    public CompiledStatement(PolicyStatement source)
    {
        Source = source;
        var statement = source.Statement;
        var variables = source.Policy.Document.LanguageVersion == PolicyLanguageVersion.Version2012;
        notAction = statement.IsNotAction;
        notResource = statement.IsNotResource;
        actions = [.. statement.Actions.Where(a => a.Kind == JsonKind.String).Select(a => CompiledPattern.Of(Folding.Fold(a.Text)))];
        resources = [.. statement.Resources.Where(r => r.Kind == JsonKind.String).Select(r => ArnPattern.Read(r.Text, variables, complete: true))];
        conditions = [.. statement.Conditions.Select(c => new CompiledCondition(c, variables))];
    }

    public PolicyStatement Source { get; }

    public bool Applies(AuthorizationRequest request) =>
        MatchesAction(request) != notAction && MatchesResource(request) != notResource && Holds(request.Context);

    private bool MatchesAction(AuthorizationRequest request)
    {
        foreach (var action in actions)
        {
            if (action.IsMatch(request.FoldedAction))
                return true;
        }

        return false;
    }

    private bool MatchesResource(AuthorizationRequest request)
    {
        foreach (var resource in resources)
        {
            if (resource.IsMatch(request.ResourceArn, request.Context))
                return true;
        }

        return false;
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
