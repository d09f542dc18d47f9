using EcsPolicyStudio.Policies.Comparison.Conditions;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Compilation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison;

/// <summary>Both sides, taken apart: statements, and each distinct list of action patterns, resource patterns and condition once.</summary>
internal sealed class ComparedPolicies
{
    private readonly Dictionary<string, int> actionNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourcePatterns> resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VariablePattern> variablePatterns = new(StringComparer.Ordinal);
    private readonly ConditionAtoms atoms;

    public ComparedPolicies(PolicySet before, PolicySet after)
    {
        atoms = new(Symbols);
        Statements = [.. Of(before, isAfter: false), .. Of(after, isAfter: true)];
        HasBoundary = [HasBoundaryIn(before), HasBoundaryIn(after)];
    }

    public VariableSymbols Symbols { get; } = new();

    public List<ComparedStatement> Statements { get; }

    /// <summary>Each distinct list of action patterns, letter case taken out.</summary>
    public List<IReadOnlyList<string>> ActionLists { get; } = [];

    /// <summary>How many distinct conditions there are; they have the numbers below.</summary>
    public int ConditionCount => atoms.Count;

    /// <summary>How many distinct resource patterns with variables there are.</summary>
    public int VariablePatternCount => variablePatterns.Count;

    /// <summary>Whether a side has a permissions boundary: before, after.</summary>
    public bool[] HasBoundary { get; }

    private static bool HasBoundaryIn(PolicySet set) => set.Policies.Any(p => p.Kind == PolicyKind.PermissionsBoundary);

    private IEnumerable<ComparedStatement> Of(PolicySet set, bool isAfter)
    {
        foreach (var policy in set.Policies)
        {
            var variables = policy.Document.LanguageVersion == PolicyLanguageVersion.Version2012;
            foreach (var statement in policy.Document.Statements)
            {
                // What the evaluator never applies; an operator that nobody knows holds for no request.
                if (StatementDefects.Of(policy.Document, statement) != StatementDefect.None || statement.Conditions.Any(c => c.Operator is null))
                    continue;
                yield return new(
                    new(policy, statement), isAfter, policy.Kind == PolicyKind.PermissionsBoundary, ActionsOf(statement), statement.IsNotAction,
                    ResourcesOf(statement, variables), statement.IsNotResource, [.. statement.Conditions.Select(c => atoms.Of(c, variables))]);
            }
        }
    }

    private int ActionsOf(Statement statement)
    {
        List<string> patterns = [.. statement.Actions.Where(a => a.Kind == JsonKind.String).Select(a => Folding.Fold(a.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var key = string.Join('\n', patterns);
        if (!actionNumbers.TryGetValue(key, out var number))
        {
            actionNumbers.Add(key, number = ActionLists.Count);
            ActionLists.Add(patterns);
        }

        return number;
    }

    private ResourcePatterns ResourcesOf(Statement statement, bool variables)
    {
        var texts = statement.Resources.Where(r => r.Kind == JsonKind.String).Select(r => r.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var key = (variables && texts.Exists(t => t.Contains("${", StringComparison.Ordinal)) ? "$" : "") + string.Join('\n', texts);
        if (resources.TryGetValue(key, out var known))
            return known;
        var plain = new List<PatternToken[]>();
        var variable = new List<VariablePattern>();
        foreach (var text in texts)
        {
            if (PatternTokens.Arn(text, variables, complete: true, Symbols) is not { } tokens)
                continue;
            if (PatternTokens.HasVariable(tokens))
                variable.Add(VariableOf(text, tokens));
            else
                plain.Add(tokens);
        }

        known = new(resources.Count, plain, variable);
        resources.Add(key, known);
        return known;
    }

    private VariablePattern VariableOf(string text, PatternToken[] tokens)
    {
        var key = string.Join(' ', tokens.Select(t => $"{(int)t.Kind}.{t.Symbol}"));
        if (!variablePatterns.TryGetValue(key, out var known))
        {
            known = new(variablePatterns.Count, text, tokens, PatternTokens.Arn(text, variables: true, complete: true, Symbols, VariableReading.Anything)!);
            variablePatterns.Add(key, known);
        }

        return known;
    }
}
