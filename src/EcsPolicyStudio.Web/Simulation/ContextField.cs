using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>A context key of the form, as typed.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">The values, one a line; empty leaves the key out of the request.</param>
/// <param name="IsAsked">Whether a policy of the identity asks for the key; otherwise the person added it.</param>
/// <param name="Known">What the key is where no value is typed: it follows from the identity or the time. Null for a key that is absent then.</param>
public sealed record ContextField(string Key, string Values, bool IsAsked, string? Known = null)
{
    /// <summary>The values without empty lines, with the numbers of their lines.</summary>
    public IReadOnlyList<(int Line, string Value)> Lines => TextLines.Of(Values);

    /// <summary>The type of the key, in words: "Text", "List of texts", …; null for a key that the catalogue does not know.</summary>
    /// <param name="catalog">Knows the keys.</param>
    public string? TypeWords(ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.FindConditionKey(Key.Trim())?.Type switch
        {
            null => null,
            ConditionKeyType.Arn => "ARN",
            ConditionKeyType.Bool => "True or false",
            ConditionKeyType.Numeric => "Number",
            ConditionKeyType.Date => "Date",
            ConditionKeyType.IpAddress => "IP address",
            ConditionKeyType.ArrayOfString => "List of texts",
            ConditionKeyType.ArrayOfArn => "List of ARNs",
            ConditionKeyType.ArrayOfBool => "List of true or false",
            _ => "Text",
        };
    }

    /// <summary>What is wrong with the values.</summary>
    /// <param name="catalog">Knows the type.</param>
    public IReadOnlyList<LineProblem> Problems(ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (catalog.FindConditionKey(Key.Trim()) is not { } definition)
            return [];
        if (!definition.IsMultivalued && Lines.Count > 1)
            return [new(Lines[1].Line, $"A request holds one value of {Key.Trim()}. Simulate once for each value.")];
        return [.. Lines.Select(line => (line.Line, Problem: Problem(definition, line.Value))).Where(line => line.Problem is not null).Take(TextLines.MaxProblems)
            .Select(line => new LineProblem(line.Line, line.Problem!))];
    }

    /// <summary>The key for the request. Of a key that the catalogue does not know, several values make a list.</summary>
    /// <param name="catalog">Knows the type.</param>
    public SimulationContextKey ToContextKey(ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var definition = catalog.FindConditionKey(Key.Trim());
        return new(Key.Trim(), TypeOf(definition), [.. Lines.Select(line => line.Value)], definition?.IsMultivalued ?? Lines.Count > 1);
    }

    // A policy's value may be a variable, which is of every type; a value of a request is what it is.
    private static string? Problem(ConditionKeyDefinition definition, string value) => definition.Type.ValueKind() switch
    {
        ConditionValueKind.Text => null,
        _ when value.Contains("${", StringComparison.Ordinal) => "Policy variables stand in policies only. Type the value itself.",
        var kind => ConditionValues.Problem(kind, value),
    };

    private static SimulationKeyType TypeOf(ConditionKeyDefinition? definition) => definition?.Type.ValueKind() switch
    {
        ConditionValueKind.Bool => SimulationKeyType.Boolean,
        ConditionValueKind.Number => SimulationKeyType.Numeric,
        ConditionValueKind.Date => SimulationKeyType.Date,
        ConditionValueKind.IpAddress => SimulationKeyType.Ip,
        _ => SimulationKeyType.String,
    };
}
