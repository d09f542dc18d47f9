using System.Text.Json;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>Reads from a role's trust policy who may assume the role, for the Trusted entities column.</summary>
public static class TrustedEntities
{
    /// <summary>
    /// The principals of the Allow statements as written, prefixed by what they are, without repetition. Null where the policy cannot be put in a few words (it names
    /// NotPrincipal, or is not a policy): then the trust policy itself must be read.
    /// </summary>
    public static IReadOnlyList<string>? Of(string trustPolicy)
    {
        try
        {
            using var document = JsonDocument.Parse(trustPolicy);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("Statement", out var statements))
                return null;
            var found = new List<string>();
            foreach (var statement in Each(statements))
            {
                if (!AddPrincipals(statement, found))
                    return null;
            }

            return [.. found.Distinct(StringComparer.Ordinal)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool AddPrincipals(JsonElement statement, List<string> found)
    {
        if (statement.ValueKind != JsonValueKind.Object || !statement.TryGetProperty("Effect", out var effect) || effect.ValueKind != JsonValueKind.String)
            return false;
        if (effect.GetString() != "Allow")
            return true;
        if (!statement.TryGetProperty("Principal", out var principal))
            return false;
        if (principal.ValueKind == JsonValueKind.String)
        {
            found.Add(principal.GetString() == "*" ? "Everyone (*)" : principal.GetString()!);
            return true;
        }

        if (principal.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var kind in principal.EnumerateObject())
        {
            foreach (var value in Each(kind.Value))
            {
                if (value.ValueKind != JsonValueKind.String)
                    return false;
                found.Add(Describe(kind.Name, value.GetString()!));
            }
        }

        return true;
    }

    private static string Describe(string kind, string value) => kind switch
    {
        "Service" => $"AWS service: {value}",
        "AWS" when value == "*" => "Everyone (*)",
        "AWS" => $"AWS principal: {value}",
        "Federated" => $"Identity provider: {value}",
        _ => $"{kind}: {value}",
    };

    private static JsonElement[] Each(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];
}
