using System.Text.Json;

namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>
/// A document whose syntax was tested: every element has one of the types the language allows ("Grammar of the IAM JSON policy
/// language", IAM User Guide).
/// </summary>
internal sealed class SubmittedPolicy
{
    private static readonly HashSet<string> Versions = ["2008-10-17", "2012-10-17"];

    private SubmittedPolicy(string? version, IReadOnlyList<SubmittedStatement> statements)
    {
        Version = version;
        Statements = statements;
    }

    /// <summary>The version, or null where the document has none.</summary>
    public string? Version { get; }

    /// <summary>The statements, at least one.</summary>
    public IReadOnlyList<SubmittedStatement> Statements { get; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="MalformedPolicy">Its syntax is wrong.</exception>
    public static SubmittedPolicy Read(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object);
        string? version = null;
        IReadOnlyList<SubmittedStatement> statements = [];
        foreach (var element in root.EnumerateObject())
        {
            switch (element.Name)
            {
                case "Version":
                    version = Text(element.Value);
                    Require(Versions.Contains(version));
                    break;
                case "Id":
                    Text(element.Value);
                    break;
                case "Statement":
                    statements = element.Value.ValueKind == JsonValueKind.Array
                        ? [.. element.Value.EnumerateArray().Select(SubmittedStatement.Read)]
                        : [SubmittedStatement.Read(element.Value)];
                    break;
                default:
                    throw new MalformedPolicy(MalformedPolicy.Syntax);
            }
        }
        Require(statements.Count > 0);
        return new(version, statements);
    }

    /// <summary>Throws "Syntax errors in policy." unless the rule holds.</summary>
    public static void Require(bool holds) => MalformedPolicy.Unless(holds, MalformedPolicy.Syntax);

    /// <summary>The value of an element that must be a string.</summary>
    public static string Text(JsonElement value)
    {
        Require(value.ValueKind == JsonValueKind.String);
        return value.GetString()!;
    }
}
