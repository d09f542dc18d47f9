using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Actions that do not exist, by name and by pattern: what was probably meant.</summary>
public sealed class NearestActionTests
{
    [Theory]
    [InlineData("ecs:RunTsk", "ecs:RunTask")]
    [InlineData("ecs:Descrbe*", "ecs:Describe*")]
    [InlineData("ecs:descirbe*", "ecs:Describe*")]
    [InlineData("ecs:Lst*", "ecs:List*")]
    [InlineData("ecs:*TaskDefintion", "ecs:*TaskDefinition")]
    [InlineData("ecs:Rejister*Definition", "ecs:Register*Definition")]
    [InlineData("ecs:Rum?ask", "ecs:Run?ask")]
    [InlineData("ecs:Dezkribbe*", "ecs:Describe*")]
    [InlineData("ecs:Dozkribba*", null)]
    [InlineData("ecs:Xy*", null)]
    [InlineData("ecs:*Qqqqqq*", null)]
    [InlineData("s3:Get*Objetc", "s3:Get*Object")]
    public void Validate_ActionThatDoesNotExist_NamesTheNearestOne(string action, string? meant)
    {
        var finding = Find(action)!;
        Assert.Equal(meant is not null, finding.Remedy.Contains("Did you mean", StringComparison.Ordinal));
        if (meant is not null)
        {
            Assert.Contains($"Did you mean {meant}?", finding.Remedy, StringComparison.Ordinal);
            Assert.Equal($"\"{meant}\"", finding.Fix!.Changes[0].NewText);
        }
    }

    [Fact]
    public void Validate_PatternWithOneMistake_IsMendedToOneThatFitsWhatWasMeant()
    {
        var names = ServiceCatalog.Default.Find("ecs")!.Actions.Select(a => a.Name).ToList();
        var random = new Random(7);
        var mended = 0;
        foreach (var name in names.Where(n => n.Length > 9))
        {
            for (var cut = 8; cut < name.Length; cut += 3)
            {
                var at = random.Next(1, cut - 1);
                var wrong = name[..at] + 'z' + name[(at + 1)..cut] + "*";
                if (names.Exists(n => WildcardPattern.IsMatch(wrong, n, ignoreCase: true)))
                    continue;
                var fix = Find("ecs:" + wrong)!.Fix;
                Assert.NotNull(fix);
                var pattern = fix.Changes[0].NewText.Trim('"')[4..];
                Assert.True(names.Exists(n => WildcardPattern.IsMatch(pattern, n, ignoreCase: true)), $"{wrong} -> {pattern}");
                Assert.EndsWith("*", pattern, StringComparison.Ordinal);
                mended++;
            }
        }

        Assert.True(mended > 100, $"{mended}");
    }

    private static Finding? Find(string action) => PolicyValidator
        .Validate($$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "{{action}}", "Resource": "*"}]}""")
        .SingleOrDefault(f => f.Code == "INVALID_ACTION");
}
