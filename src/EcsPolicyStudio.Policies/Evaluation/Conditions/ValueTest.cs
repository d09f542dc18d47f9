using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>One value of a policy under the positive form of an operator: does a value of the request match it? What cannot be read matches nothing.</summary>
internal abstract class ValueTest
{
    public abstract bool Matches(ContextValue value, RequestContext context);

    /// <summary>The test for a value of a policy; null for the operator Null, which has no values to compare.</summary>
    public static ValueTest? Of(ConditionOperator name, string text, bool variables) => name switch
    {
        ConditionOperator.StringEquals or ConditionOperator.StringNotEquals => new Same(text, variables, StringComparison.Ordinal),
        ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase => new Same(text, variables, StringComparison.OrdinalIgnoreCase),
        ConditionOperator.StringLike or ConditionOperator.StringNotLike => new Like(text, variables),
        ConditionOperator.ArnEquals or ConditionOperator.ArnLike or ConditionOperator.ArnNotEquals or ConditionOperator.ArnNotLike => new Arn(text, variables),
        ConditionOperator.Bool => new Truth(text, variables),
        ConditionOperator.BinaryEquals => new Bytes(text),
        ConditionOperator.IpAddress or ConditionOperator.NotIpAddress => new Address(text),
        >= ConditionOperator.NumericEquals and <= ConditionOperator.NumericGreaterThanEquals => new Numeric(text, name - ConditionOperator.NumericEquals),
        >= ConditionOperator.DateEquals and <= ConditionOperator.DateGreaterThanEquals => new Date(text, name - ConditionOperator.DateEquals),
        _ => null,
    };

    // Numeric and Date operators stand in the same order: equal, not equal, less, at most, more, at least.
    private static bool Fits(int order, int comparison) => order switch
    {
        0 or 1 => comparison == 0,
        2 => comparison < 0,
        3 => comparison <= 0,
        4 => comparison > 0,
        _ => comparison >= 0,
    };

    private sealed class Same(string text, bool variables, StringComparison comparison) : ValueTest
    {
        private readonly TextTemplate template = new(TemplateReader.Read(text, wildcards: false, variables));

        public override bool Matches(ContextValue value, RequestContext context) => template.Equals(value.Text, context, comparison);
    }

    private sealed class Like(string text, bool variables) : ValueTest
    {
        private readonly PatternTemplate template = new(TemplateReader.Read(text, wildcards: true, variables));

        public override bool Matches(ContextValue value, RequestContext context) => template.IsMatch(value.Text, context);
    }

    private sealed class Arn(string text, bool variables) : ValueTest
    {
        private readonly ArnPattern pattern = ArnPattern.Read(text, variables, complete: false);

        public override bool Matches(ContextValue value, RequestContext context) =>
            pattern.IsMatch(value.Arn is { IsReadable: true } arn ? arn.Value : null, context);
    }

    private sealed class Truth(string text, bool variables) : ValueTest
    {
        private readonly TextTemplate template = new(TemplateReader.Read(text, wildcards: false, variables));

        public override bool Matches(ContextValue value, RequestContext context) =>
            bool.TryParse(value.Text, out _) && template.Equals(value.Text, context, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Bytes(string text) : ValueTest
    {
        private readonly byte[]? bytes = Base64.TryParse(text, out var read) ? read : null;

        public override bool Matches(ContextValue value, RequestContext context) =>
            bytes is not null && value.Bytes is { IsReadable: true } other && other.Value.AsSpan().SequenceEqual(bytes);
    }

    private sealed class Address(string text) : ValueTest
    {
        private readonly IpRange? range = IpRange.TryParse(text, out var read) ? read : null;

        public override bool Matches(ContextValue value, RequestContext context) =>
            range is { } known && value.Address is { IsReadable: true } other && known.Contains(other.Value);
    }

    private sealed class Numeric(string text, int order) : ValueTest
    {
        private readonly Number? number = Number.TryParse(text, out var read) ? read : null;

        public override bool Matches(ContextValue value, RequestContext context) =>
            number is { } known && value.Number is { IsReadable: true } other && Fits(order, other.Value.CompareTo(known));
    }

    private sealed class Date(string text, int order) : ValueTest
    {
        private readonly Instant? instant = Instant.TryParse(text, out var read) ? read : null;

        public override bool Matches(ContextValue value, RequestContext context) =>
            instant is { } known && value.Instant is { IsReadable: true } other && Fits(order, other.Value.CompareTo(known));
    }
}
