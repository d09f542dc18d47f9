using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>The values of one key: their JSON types, and how many a Boolean takes.</summary>
internal sealed class ConditionValueFormCheck : ConditionCheck
{
    private static readonly CheckInfo Mixed = CheckInfo.Analyzer("INVALID_CONDITION_DATA_TYPE", FindingType.Error, "Invalid condition data type", hasFix: true);
    private static readonly CheckInfo Booleans = CheckInfo.Analyzer("INVALID_CONDITION_MULTIPLE_BOOLEAN", FindingType.Error, "Invalid condition multiple Boolean");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Mixed, Booleans];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Values.Count < 2)
            return;
        var values = condition.Entry.KeyMember.Value;
        if (condition.Values.Select(v => v.Kind == JsonKind.False ? JsonKind.True : v.Kind).Where(k => k is JsonKind.String or JsonKind.Number or JsonKind.True).Distinct().Count() > 1)
        {
            var bare = condition.Values.Where(v => v.Kind is JsonKind.Number or JsonKind.True or JsonKind.False);
            context.Report(
                Mixed, values.Span, condition.Entry.Path, condition.Key, $"The values of {condition.Key} are of different JSON types.", "Write all of them in quotes.",
                new("Put all values in quotes", [.. bare.Select(v => new TextChange(v.Span, FixWriter.Quote(v.Text)))]));
        }

        // A key with several values in the request can be compared with both.
        if (condition.Operator == ConditionOperator.Bool && condition.Definition is not { IsMultivalued: true })
        {
            context.Report(
                Booleans, values.Span, condition.Entry.Path, condition.Key, $"{condition.Key} is compared with {condition.Values.Count} Boolean values, but it can only be one.",
                "Keep true or false.");
        }
    }
}

/// <summary>Values that the operator cannot read.</summary>
internal sealed class ConditionValueTypeCheck : ConditionCheck
{
    private static readonly CheckInfo Variable = CheckInfo.Analyzer("INVALID_VARIABLE_FOR_OPERATOR", FindingType.Error, "Invalid variable for operator");
    private static readonly CheckInfo IpRange = CheckInfo.Analyzer("TYPE_MISMATCH_IP_RANGE", FindingType.Error, "Type mismatch IP range");
    private static readonly CheckInfo Boolean = CheckInfo.Analyzer("TYPE_MISMATCH_BOOLEAN", FindingType.Warning, "Type mismatch Boolean", hasFix: true);
    private static readonly CheckInfo Date = CheckInfo.Analyzer("TYPE_MISMATCH_DATE", FindingType.Warning, "Type mismatch date");
    private static readonly CheckInfo NotNumber = CheckInfo.Analyzer("TYPE_MISMATCH_NUMBER", FindingType.Warning, "Type mismatch number");
    private static readonly CheckInfo Binary = CheckInfo.Analyzer("TYPE_MISMATCH_STRING", FindingType.Warning, "Type mismatch string");
    private static readonly CheckInfo Epoch = CheckInfo.Analyzer("INVALID_DATE_VALUE", FindingType.Warning, "Invalid date value", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Variable, IpRange, Boolean, Date, NotNumber, Binary, Epoch];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Kind is null or ConditionValueKind.Text or ConditionValueKind.Arn)
            return;
        foreach (var value in condition.Values)
        {
            // Values of a wrong JSON type are reported as such.
            if (value.Kind is JsonKind.Object or JsonKind.Array or JsonKind.Null)
                continue;
            if (context.HasVariables && value.Text.Contains("${", StringComparison.Ordinal))
            {
                context.Report(
                    Variable, value, $"{condition.Entry.OperatorText} takes no policy variables, so \"{value.Text}\" never becomes a value.",
                    "Write the value itself, or use a string or ARN operator where the key is a text.");
            }
            else
            {
                CheckValue(context, condition, value);
            }
        }
    }

    private static void CheckValue(CheckContext context, ConditionFacts condition, ElementValue value)
    {
        switch (condition.Kind)
        {
            case ConditionValueKind.Bool or ConditionValueKind.Null when !IsBoolean(value.Text):
                var meant = value.Text.Trim().ToLowerInvariant() switch { "yes" or "1" or "true" => "true", "no" or "0" or "false" => "false", _ => null };
                context.Report(
                    Boolean, value, $"\"{value.Text}\" is neither true nor false.", "Write \"true\" or \"false\".",
                    meant is null ? null : FixWriter.Replace($"Write {meant}", value.Span, meant));
                break;
            case ConditionValueKind.Number when !Number.TryParse(value.Text, out _):
                context.Report(NotNumber, value, $"\"{value.Text}\" is not a number.", "Write a whole number or a decimal, such as 3600 or 0.5.");
                break;
            case ConditionValueKind.Date when ConditionDates.IsEpoch(value.Text):
                var iso = ConditionDates.ToIso(value.Text);
                context.Report(
                    Epoch, value, $"{value.Text} is a date in seconds since 1970, which nobody can read.", iso is null ? "Write a calendar date." : $"Write {iso}.",
                    iso is null ? null : FixWriter.Replace($"Write {iso}", value.Span, iso));
                break;
            case ConditionValueKind.Date when !ConditionDates.IsIso(value.Text):
                context.Report(Date, value, $"\"{value.Text}\" is not a date.", "Write a date as in 2026-12-31 or 2026-12-31T23:59:59Z.");
                break;
            case ConditionValueKind.IpAddress when !AddressRange.TryParse(value.Text, out _):
                context.Report(IpRange, value, $"\"{value.Text}\" is not an IP address or CIDR range.", "Write an address such as 203.0.113.7, or a range such as 203.0.113.0/24 or 2001:db8::/32.");
                break;
            case ConditionValueKind.Binary when !IsBase64(value.Text):
                context.Report(Binary, value, $"\"{value.Text}\" is not Base64, which {condition.Entry.OperatorText} compares.", "Write the value in Base64.");
                break;
            default:
                break;
        }
    }

    private static bool IsBoolean(string text) => text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool IsBase64(string text) => text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _);
}

/// <summary>Whether the operator fits the type of the key.</summary>
internal sealed class OperatorTypeCheck : ConditionCheck
{
    private static readonly CheckInfo Mismatch = CheckInfo.Analyzer("TYPE_MISMATCH", FindingType.Warning, "Type mismatch", hasFix: true);
    private static readonly CheckInfo StringOnArn =
        CheckInfo.Analyzer("STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", FindingType.SecurityWarning, "String like operator with ARN condition keys", hasFix: true);
    private static readonly CheckInfo Qualifier = CheckInfo.Analyzer("MISSING_QUALIFIER", FindingType.Error, "Missing qualifier", hasFix: true);
    private static readonly CheckInfo ForAllValues =
        CheckInfo.Analyzer("FORALLVALUES_WITH_SINGLE_VALUED_KEY", FindingType.SecurityWarning, "ForAllValues with single valued key", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Mismatch, StringOnArn, Qualifier, ForAllValues];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition is not { Definition: { } key, Entry.Operator: { } name } || condition.Kind == ConditionValueKind.Null)
            return;
        var type = key.Type.ValueKind();
        if (type == ConditionValueKind.Arn && name.Operator is (ConditionOperator.StringLike or ConditionOperator.StringNotLike))
        {
            var better = name with { Operator = name.Operator == ConditionOperator.StringLike ? ConditionOperator.ArnLike : ConditionOperator.ArnNotLike };
            context.ReportOperator(
                StringOnArn, condition, $"{condition.Key} is an ARN, but {name.Operator} compares texts: its wildcards cross the colons between the fields.", $"Use {better}.",
                // The ARN operator lets through less; where that would deny less the author has to look.
                statement.IsAllow != condition.IsNegated ? FixWriter.ChangeOperator($"Write {better}", statement.Statement, condition.Entry, better.ToString()) : null);
        }
        else if (condition.Kind != type && !Fits(context, condition, type))
        {
            var better = Better(condition, type);
            context.ReportOperator(
                Mismatch, condition, $"{condition.Key} is of type {TypeName(key.Type)}, which {condition.Entry.OperatorText} does not compare.",
                better is null ? $"Use an operator for {TypeName(key.Type)}." : $"Use {better}.",
                better is null ? null : FixWriter.ChangeOperator($"Write {better}", statement.Statement, condition.Entry, better));
        }

        if (Knowledge.UndocumentedNames.KeysOfEitherCount.Contains(condition.Key))
            return;
        if (key.IsMultivalued && name.Qualifier == ConditionQualifier.None)
        {
            // The qualifier that does not hold for a missing key is the safe one to allow by; for a deny the author has to think.
            var qualified = name with { Qualifier = ConditionQualifier.ForAnyValue };
            context.ReportOperator(
                Qualifier, condition, $"A request can carry several values of {condition.Key}, so the operator needs a qualifier.",
                $"Write ForAnyValue:{condition.Entry.OperatorText} if one value is enough, ForAllValues:{condition.Entry.OperatorText} if all have to match.",
                statement.IsAllow && !condition.IsNegated ? FixWriter.ChangeOperator($"Write {qualified}", statement.Statement, condition.Entry, qualified.ToString()) : null);
        }
        else if (!key.IsMultivalued && name.Qualifier == ConditionQualifier.ForAllValues)
        {
            var plain = name with { Qualifier = ConditionQualifier.None };
            context.ReportOperator(
                ForAllValues, condition, $"{condition.Key} has one value at most, and ForAllValues also holds where the key is missing.", $"Use {plain}.",
                // A deny that no longer holds for a missing key denies less.
                statement.IsAllow || condition.IsNegated ? FixWriter.ChangeOperator($"Write {plain}", statement.Statement, condition.Entry, plain.ToString()) : null);
        }
    }

    // Texts and ARNs go together, a tag may hold Base64, and some keys have a second type.
    private static bool Fits(CheckContext context, ConditionFacts condition, ConditionValueKind type) => (condition.Kind, type) switch
    {
        (ConditionValueKind.Text, ConditionValueKind.Arn) or (ConditionValueKind.Arn, ConditionValueKind.Text) => true,
        (ConditionValueKind.Binary, ConditionValueKind.Text) => true,
        _ => context.Keys.GlobalTypes.TryGetValue(condition.Key, out var more) && more.Any(t => t.ValueKind() == condition.Kind),
    };

    private static string? Better(ConditionFacts condition, ConditionValueKind type)
    {
        var name = condition.Entry.Operator!.Value;
        ConditionOperator? op = (type, name.Operator) switch
        {
            (ConditionValueKind.Bool, ConditionOperator.StringEquals or ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringLike)
                when condition.Values.All(v => v.Text is "true" or "false") && condition.Values.Count == 1 => ConditionOperator.Bool,
            (ConditionValueKind.IpAddress, ConditionOperator.StringEquals or ConditionOperator.StringLike) when AreRanges(condition) => ConditionOperator.IpAddress,
            (ConditionValueKind.IpAddress, ConditionOperator.StringNotEquals or ConditionOperator.StringNotLike) when AreRanges(condition) => ConditionOperator.NotIpAddress,
            (ConditionValueKind.Number, ConditionOperator.StringEquals) when condition.Values.All(v => Number.TryParse(v.Text, out _)) => ConditionOperator.NumericEquals,
            (ConditionValueKind.Number, ConditionOperator.StringNotEquals) when condition.Values.All(v => Number.TryParse(v.Text, out _)) => ConditionOperator.NumericNotEquals,
            _ => null,
        };
        return op is null ? null : (name with { Operator = op.Value }).ToString();
    }

    private static bool AreRanges(ConditionFacts condition) => condition.Values.All(v => AddressRange.TryParse(v.Text, out _));

    private static string TypeName(ConditionKeyType type) => type.ValueKind() switch
    {
        ConditionValueKind.Arn => "ARN",
        ConditionValueKind.Bool => "Boolean",
        ConditionValueKind.Number => "number",
        ConditionValueKind.Date => "date",
        ConditionValueKind.IpAddress => "IP address",
        _ => "string",
    };
}
