using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.Operations;

namespace EcsPolicyStudio.LocalIam.Tests.Model;

/// <summary>The table of operations in docs/local-iam.md says what there is.</summary>
public sealed partial class OperationDocumentTests
{
    [Fact]
    public async Task Document_ListsEveryOperationAndTheTestsThereAre()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Docs", "local-iam.md"), TestContext.Current.CancellationToken);
        var rows = Row().Matches(text[text.IndexOf("## Operations", StringComparison.Ordinal)..]).ToList();
        Assert.Equal(
            OperationTable.Iam.Operations.Keys.Concat(OperationTable.Sts.Operations.Keys.Select(name => name + " (STS)")).Order(StringComparer.Ordinal),
            rows.Select(row => row.Groups["operation"].Value).Order(StringComparer.Ordinal));
        var classes = typeof(OperationDocumentTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.Empty(rows.SelectMany(row => row.Groups["tests"].Value.Split(", ")).Except(classes));
    }

    [GeneratedRegex(@"^\| (?<operation>[A-Z][A-Za-z]+(?: \(STS\))?) \| [^|]+ \| (?<tests>[A-Z][^|]+Tests) \|\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
