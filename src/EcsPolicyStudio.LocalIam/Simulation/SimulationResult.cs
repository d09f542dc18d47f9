using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>The verdict on one action and resource, as IAM writes it.</summary>
/// <param name="Action">The action as given.</param>
/// <param name="Resource">The resource as given.</param>
/// <param name="Explanation">The decision and what led to it; its policies have the names by which the answer calls them.</param>
/// <param name="IsBounded">Whether there is a permissions boundary.</param>
internal sealed record SimulationResult(string Action, string Resource, EvaluationExplanation Explanation, bool IsBounded)
{
    // The documented examples write this; the enumeration of the API model does not know it.
    private const string SourceType = "IAM Policy";

    private string Decision => Explanation.Decision switch
    {
        Policies.Evaluation.Decision.Allowed => "allowed",
        Policies.Evaluation.Decision.ExplicitlyDenied => "explicitDeny",
        _ => "implicitDeny",
    };

    // What is missing stands with the resource where resources were named, else with the action ("EvaluationResult", IAM API Reference).
    private bool IsOnResource => Resource != AuthorizationRequest.AnyResource;

    /// <summary>Writes the result.</summary>
    public void Write(ResultWriter writer)
    {
        writer.Text("EvalActionName", Action);
        writer.Text("EvalResourceName", Resource);
        writer.Text("EvalDecision", Decision);
        WriteStatements(writer);
        writer.Strings("MissingContextValues", IsOnResource ? [] : Explanation.MissingKeys.Select(missing => missing.Key));
        WriteBoundary(writer);
        if (!IsOnResource)
            return;
        writer.List("ResourceSpecificResults", [this], static (member, result) =>
        {
            member.Text("EvalResourceName", result.Resource);
            member.Text("EvalResourceDecision", result.Decision);
            result.WriteStatements(member);
            member.Strings("MissingContextValues", result.Explanation.MissingKeys.Select(missing => missing.Key));
            result.WriteBoundary(member);
        });
    }

    private void WriteStatements(ResultWriter writer) => writer.List("MatchedStatements", Explanation.Deciding, (member, statement) =>
    {
        var tree = statement.Policy.Document.Tree;
        member.Text("SourcePolicyId", statement.Policy.Name);
        member.Text("SourcePolicyType", SourceType);
        WritePosition(member, "StartPosition", tree.PositionAt(statement.Statement.Span.Start));
        WritePosition(member, "EndPosition", tree.PositionAt(statement.Statement.Span.End - 1));
    });

    private static void WritePosition(ResultWriter writer, string name, TextPosition position) =>
        writer.Structure(name, element =>
        {
            element.Number("Line", position.Line);
            element.Number("Column", position.Column);
        });

    private void WriteBoundary(ResultWriter writer)
    {
        if (!IsBounded)
            return;
        var applied = Explanation.Statements.Where(statement => statement.Applies && statement.Statement.Policy.Kind == PolicyKind.PermissionsBoundary)
            .Select(statement => statement.Statement.Statement.Effect).ToList();
        writer.Structure("PermissionsBoundaryDecisionDetail", detail => detail.Flag("AllowedByPermissionsBoundary", applied.Contains(Effect.Allow) && !applied.Contains(Effect.Deny)));
    }
}
