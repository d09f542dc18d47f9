using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Accounts;

/// <summary>Links between pages are relative to the account's address: one that begins with a slash would leave the account.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Links_BetweenPages_DoNotBeginWithASlash()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root(), "src", "EcsPolicyStudio.Web"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        var faults = files.SelectMany(file => File.ReadLines(file)
            .Where(line => LeavesTheAccount().IsMatch(line))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.NotEmpty(files);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("<a href=\"/users\">", true)]
    [InlineData("<MudButton Href=\"/policies/create\">", true)]
    [InlineData("Navigation.NavigateTo($\"/roles/{name}\")", true)]
    [InlineData("public const string Start = \"/policies/create\";", true)]
    [InlineData("new(\"Users\", \"/users\", null)", true)]
    [InlineData("<a href=\"./\">", false)]
    [InlineData("@page \"/users\"", false)]
    [InlineData("app.MapHealthChecks(\"/healthz\");", false)]
    public void Rule_FindsThemInEveryForm(string line, bool found) => Assert.Equal(found, LeavesTheAccount().IsMatch(line));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("^(?!\\s*@page).*\"/(users|groups|roles|policies)\\b|[hH]ref=\"/|NavigateTo\\(\\$?\"/")]
    private static partial Regex LeavesTheAccount();
}
