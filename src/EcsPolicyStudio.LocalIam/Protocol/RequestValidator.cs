using System.Globalization;

namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>
/// Tests a request against the API model and words the refusal as IAM does: <c>1 validation error detected: Value at 'maxItems' failed
/// to satisfy constraint: ...</c>, all violations in one message. Characters of names and paths come before that, in words of their own
/// (<see cref="NameRules"/>). STS words it the same, but repeats the value and has no words of its own for names.
/// </summary>
internal sealed class RequestValidator
{
    private const string NotNull = "Member must not be null";

    private readonly QueryParameters _parameters;
    private readonly bool _isIam;
    private readonly List<string> _violations = [];

    private RequestValidator(QueryParameters parameters, bool isIam)
    {
        _parameters = parameters;
        _isIam = isIam;
    }

    /// <summary>Throws ValidationError where the request breaks the operation's constraints.</summary>
    /// <param name="input">What the model says of the operation.</param>
    /// <param name="parameters">The request.</param>
    /// <param name="isIam">False for an operation of STS.</param>
    public static void Check(ApiStructure input, QueryParameters parameters, bool isIam)
    {
        if (isIam)
            NameRules.Check(input, parameters);
        var validator = new RequestValidator(parameters, isIam);
        validator.CheckMembers(input, "", "");
        if (validator._violations.Count == 0)
            return;
        var count = validator._violations.Count;
        throw IamRefusal.ValidationError(
            $"{count} validation {(count == 1 ? "error" : "errors")} detected: {string.Join("; ", validator._violations)}");
    }

    private void CheckMembers(ApiStructure structure, string field, string path)
    {
        foreach (var member in structure.Members)
        {
            // A marker is judged by the list that gave it out; the model's 320 characters would not hold every tag key.
            if (member.Name == "Marker")
                continue;
            var shape = ApiModel.Iam.Shape(member.Shape);
            var name = field + member.Name;
            var place = path + ApiModel.Place(member.Name);
            if (shape.Type == "list")
                CheckList(shape, name, place, structure.Required.Contains(member.Name));
            else
                CheckValue(shape, _parameters[name], place, structure.Required.Contains(member.Name));
        }
    }

    private void CheckList(ApiShape list, string field, string path, bool required)
    {
        var indexes = _parameters.Indexes(field);
        if (indexes.Count == 0)
        {
            // A list without members is sent as the bare name; absent altogether it is null.
            if (required && _parameters[field] is null)
                Violated(path, NotNull);
            return;
        }
        var member = ApiModel.Iam.Shape(list.Member!);
        if (list.Max is { } max && indexes.Count > max)
            Violated(path, $"Member must have length less than or equal to {max}");
        if (member.Structure is { } structure)
        {
            foreach (var index in indexes)
                CheckMembers(structure, $"{field}.member.{index}.", $"{path}.{index}.member.");
        }
        else if (_parameters.Strings(field).Any(value => Constraints(member, value).Any(constraint => !constraint.Holds)))
        {
            // Of a list of strings IAM names the whole list and every constraint of its members.
            var all = string.Join(", ", Constraints(member, "").Select(constraint => constraint.Text).Append(NotNull));
            Violated(path, $"Member must satisfy constraint: [{all}]");
        }
    }

    private void CheckValue(ApiShape shape, string? value, string path, bool required)
    {
        if (value is null)
        {
            if (required)
                Violated(path, NotNull, "null ");
            return;
        }
        foreach (var (holds, text) in Constraints(shape, value))
        {
            if (!holds)
                Violated(path, text, $"'{value}' ");
        }
    }

    private static IEnumerable<(bool Holds, string Text)> Constraints(ApiShape shape, string value)
    {
        switch (shape.Type)
        {
            case "integer":
                if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    yield return (false, "Member must be an integer");
                    yield break;
                }
                if (shape.Max is { } highest)
                    yield return (number <= highest, $"Member must have value less than or equal to {highest}");
                if (shape.Min is { } lowest)
                    yield return (number >= lowest, $"Member must have value greater than or equal to {lowest}");
                break;
            case "boolean":
                yield return (bool.TryParse(value, out _), "Member must be a boolean");
                break;
            default:
                if (shape.Max is { } longest)
                    yield return (value.Length <= longest, $"Member must have length less than or equal to {longest}");
                if (shape.Min is { } shortest)
                    yield return (value.Length >= shortest, $"Member must have length greater than or equal to {shortest}");
                if (shape.Pattern is { } pattern)
                    yield return (pattern.Matches(value), $"Member must satisfy regular expression pattern: {pattern.Text}");
                if (shape.Values is { } values)
                    yield return (values.Contains(value), $"Member must satisfy enum value set: [{string.Join(", ", values)}]");
                break;
        }
    }

    // The value is for STS, whose operations here have no lists.
    private void Violated(string path, string constraint, string value = "") =>
        _violations.Add($"Value {(_isIam ? "" : value)}at '{path}' failed to satisfy constraint: {constraint}");
}
