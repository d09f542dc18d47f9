using System.Text.Json;

namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>A statement whose syntax was tested. A list is null where the statement does not have the element.</summary>
internal sealed class SubmittedStatement
{
    public string? Sid { get; private set; }

    /// <summary>Allow or Deny, in any case of letters.</summary>
    public string Effect { get; private set; } = "";

    public IReadOnlyList<string>? Action { get; private set; }

    public IReadOnlyList<string>? NotAction { get; private set; }

    /// <summary>The resources; IAM tolerates null in the list, which is left out here.</summary>
    public IReadOnlyList<string>? Resource { get; private set; }

    public IReadOnlyList<string>? NotResource { get; private set; }

    public bool HasPrincipal { get; private set; }

    /// <summary>The values that the date operators compare with.</summary>
    public List<string> Dates { get; } = [];

    /// <summary>The actions, or those that NotAction excepts.</summary>
    public IReadOnlyList<string>? AnyActions => Action ?? NotAction;

    /// <summary>The resources, or those that NotResource excepts.</summary>
    public IReadOnlyList<string>? AnyResources => Resource ?? NotResource;

    /// <summary>Reads a statement.</summary>
    /// <exception cref="MalformedPolicy">Its syntax is wrong.</exception>
    public static SubmittedStatement Read(JsonElement json)
    {
        SubmittedPolicy.Require(json.ValueKind == JsonValueKind.Object);
        var statement = new SubmittedStatement();
        foreach (var element in json.EnumerateObject())
            statement.ReadElement(element.Name, element.Value);
        SubmittedPolicy.Require(IsEffect(statement.Effect));
        SubmittedPolicy.Require(statement.Action is null || statement.NotAction is null);
        SubmittedPolicy.Require(statement.Resource is null || statement.NotResource is null);
        return statement;
    }

    private void ReadElement(string name, JsonElement value)
    {
        switch (name)
        {
            case "Sid":
                Sid = SubmittedPolicy.Text(value);
                break;
            case "Effect":
                Effect = SubmittedPolicy.Text(value);
                break;
            case "Action":
                Action = Strings(value, nullsTolerated: false);
                break;
            case "NotAction":
                NotAction = Strings(value, nullsTolerated: false);
                break;
            case "Resource":
                Resource = Strings(value, nullsTolerated: true);
                break;
            case "NotResource":
                NotResource = Strings(value, nullsTolerated: true);
                break;
            case "Principal" or "NotPrincipal":
                ReadPrincipal(value);
                break;
            case "Condition":
                ReadCondition(value);
                break;
            default:
                throw new MalformedPolicy(MalformedPolicy.Syntax);
        }
    }

    private static bool IsEffect(string effect) =>
        effect.Equals("Allow", StringComparison.OrdinalIgnoreCase) || effect.Equals("Deny", StringComparison.OrdinalIgnoreCase);

    private static List<string> Strings(JsonElement value, bool nullsTolerated)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [SubmittedPolicy.Text(value)];
        var strings = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (nullsTolerated && item.ValueKind == JsonValueKind.Null)
                continue;
            strings.Add(SubmittedPolicy.Text(item));
        }
        return strings;
    }

    private void ReadPrincipal(JsonElement value)
    {
        HasPrincipal = true;
        if (value.ValueKind != JsonValueKind.Object)
        {
            SubmittedPolicy.Require(SubmittedPolicy.Text(value) == "*");
            return;
        }
        foreach (var type in value.EnumerateObject())
        {
            SubmittedPolicy.Require(type.Name is "AWS" or "Service" or "Federated" or "CanonicalUser");
            Strings(type.Value, nullsTolerated: false);
        }
    }

    private void ReadCondition(JsonElement value)
    {
        SubmittedPolicy.Require(value.ValueKind == JsonValueKind.Object);
        foreach (var block in value.EnumerateObject())
        {
            SubmittedPolicy.Require(block.Value.ValueKind == JsonValueKind.Object);
            var known = ConditionOperator.TryParse(block.Name, out var comparesDates);
            foreach (var key in block.Value.EnumerateObject())
            {
                // An unknown operator passes as long as its block is empty.
                SubmittedPolicy.Require(known);
                var values = key.Value.ValueKind == JsonValueKind.Array ? key.Value.EnumerateArray().ToList() : [key.Value];
                SubmittedPolicy.Require(values.TrueForAll(IsConditionValue));
                if (comparesDates)
                    Dates.AddRange(values.Select(item => item.ToString()));
            }
        }
    }

    private static bool IsConditionValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
}
