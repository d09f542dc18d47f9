using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>The table of <c>docs/policy-checks.md</c> says what the code does.</summary>
public sealed class CheckTableTests
{
    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "Validation", "policy-checks.md"))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(c => c is [_, { Length: > 3 } code, _, _, _, _, _, _, _] && code.All(x => char.IsAsciiLetterUpper(x) || char.IsAsciiDigit(x) || x == '_')),
    ];

    [Fact]
    public void Table_HasEveryCheckOnce() => Assert.Equal(PolicyValidator.Checks.Select(c => c.Code).Distinct().Order(StringComparer.Ordinal), Rows.Select(r => r[1]).Order(StringComparer.Ordinal));

    [Fact]
    public void Table_TypeOriginAndFix_AreThoseOfTheCode()
    {
        foreach (var row in Rows)
        {
            var info = PolicyValidator.Checks.First(c => c.Code == row[1]);
            Assert.Equal(info.Type.ToString(), row[2].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Equal(info.Origin.ToString(), row[3]);
            Assert.True(info.HasFix == (row[6] == "yes"), info.Code);
        }
    }

    [Fact]
    public void Table_SaysInItsOwnWordsWhatIsFound() => Assert.All(Rows, r => Assert.True(r[4].Length > 15 && r[4] != PolicyValidator.Checks.First(c => c.Code == r[1]).Title, r[1]));
}
