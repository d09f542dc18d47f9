using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Wildcards, and variables that can act as such, in keys that tell accounts, organizations and callers apart.</summary>
internal sealed class TooPermissiveCheck : ConditionCheck
{
    // So many plain characters have to stand before a wildcard.
    private const int MinLiteral = 6;

    private static readonly CheckInfo Wildcard = CheckInfo.Analyzer("WILDCARD_USAGE_TOO_PERMISSIVE", FindingType.Error, "Wildcard usage too permissive");
    private static readonly CheckInfo Variable = CheckInfo.Analyzer("VARIABLE_USAGE_TOO_PERMISSIVE", FindingType.Error, "Variable usage too permissive");

    private static readonly HashSet<string> Sensitive = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SourceAccount", "aws:SourceOrgID",
        "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID",
    };

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Wildcard, Variable];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Operator is not (ConditionOperator.StringLike or ConditionOperator.StringNotLike))
            return;
        var sensitive = Sensitive.Contains(condition.Key);
        var userId = condition.IsKey("aws:userid");
        var subject = condition.Prefix.Contains('.', StringComparison.Ordinal) && condition.Key.EndsWith(":sub", StringComparison.OrdinalIgnoreCase);
        if (!sensitive && !userId && !subject)
            return;
        foreach (var value in condition.Values)
        {
            if (value.Kind == JsonKind.String)
                Check(context, condition, value, sensitive, userId);
        }
    }

    private static void Check(CheckContext context, ConditionFacts condition, ElementValue value, bool sensitive, bool userId)
    {
        var variables = context.HasVariables ? PolicyVariable.Scan(value.Text) : [];
        // An account or organization ID holds no wildcard.
        var open = variables.Where(v => !v.IsLiteral && !Sensitive.Contains(v.Key)).ToList();
        var colon = Colon(value.Text, variables);
        if (Wildcards(value.Text, variables).Any(at => sensitive || (userId ? !IsAllowedInUserId(value.Text, at, colon) : Literals(value.Text, at, variables) < MinLiteral)))
        {
            context.Report(
                Wildcard, value, $"\"{value.Text}\" has a wildcard that lets others in than those who are meant by {condition.Key}.",
                sensitive ? $"Write {condition.Key} out, without wildcards." : userId ? "Put the wildcard behind the colon." : $"Put at least {MinLiteral} plain characters before each wildcard.");
        }

        if (open.Exists(v => sensitive || (userId ? v.Start < colon || colon < 0 : Literals(value.Text, v.Start, variables) < MinLiteral)))
        {
            context.Report(
                Variable, value, $"A policy variable in \"{value.Text}\" can have any value under {condition.Entry.OperatorText}, wildcards included.",
                sensitive ? $"Write {condition.Key} out, or compare with StringEquals." : "Write plain characters before the variable, or compare with StringEquals.");
        }
    }

    private static IEnumerable<int> Wildcards(string text, IReadOnlyList<PolicyVariable> variables)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '?' && !variables.Any(v => i >= v.Start && i < v.End))
                yield return i;
        }
    }

    // The unique ID is left of the colon, the session name that the caller chooses right of it.
    private static bool IsAllowedInUserId(string text, int at, int colon) => colon >= 0 && (at > colon || (at == 0 && colon == 1));

    private static int Colon(string text, IReadOnlyList<PolicyVariable> variables)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':' && !variables.Any(v => i >= v.Start && i < v.End))
                return i;
        }

        return -1;
    }

    private static int Literals(string text, int before, IReadOnlyList<PolicyVariable> variables)
    {
        var count = 0;
        for (var i = before - 1; i >= 0 && text[i] is not ('*' or '?') && !variables.Any(v => i >= v.Start && i < v.End); i--)
            count++;
        return count;
    }
}
