using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The sandbox account leaves as a file, comes in from one, and is made anew.</summary>
public sealed class SandboxTests(StudioFixture studio)
{
    private const string OtherAccount = """
        {"UserDetailList": [
          {"UserName": "from.production", "Arn": "arn:aws:iam::210987654321:user/from.production", "GroupList": ["absent"]}
        ]}
        """;

    [Fact]
    public async Task Account_ExportedReplacedAndImportedAgain_IsTheOneBefore()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        try
        {
            await using var own = await StudioProcess.StartAsync(folder);
            var page = await studio.NewPageAsync(baseAddress: own.Address);
            await page.OpenAsync("/sandbox");
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download account" }).ClickAsync());
            var exported = Path.Combine(folder, "exported.json");
            await download.SaveAsAsync(exported);

            await ImportAsync(page, "wrong.json", "{\"UserDetailList\": [\n {\"UserName\": \"a b\"}]}");
            await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "not imported" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What is wrong with the file" })).ToContainTextAsync("UserDetailList[0].UserName");

            await ImportAsync(page, "other.json", OtherAccount);
            await Expect(page.GetByText("Imported the account 210987654321: 1 users")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What to know about the file" })).ToContainTextAsync("The group absent is not in the file");
            await Expect(page.GetByRole(AriaRole.Banner)).ToContainTextAsync("210987654321");
            await page.GetByRole(AriaRole.Link, new() { Name = "Users" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "from.production" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "alice.martin" })).ToHaveCountAsync(0);

            await page.OpenAsync("/sandbox");
            await ImportAsync(page, "exported.json", await File.ReadAllTextAsync(exported, TestContext.Current.CancellationToken));
            await Expect(page.GetByText("Imported the account 111122223333: 9 users")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Banner)).ToContainTextAsync("ecs-policy-studio-sandbox");

            await page.GetByRole(AriaRole.Button, new() { Name = "Reset account" }).ClickAsync();
            await ConfirmAsync(page, "reset");
            await Expect(page.GetByText("is the one with which the studio begins")).ToBeVisibleAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(IPage page, string name, string content)
    {
        var chooser = page.GetByLabel("Account file (JSON)");
        await Expect(chooser).ToBeEnabledAsync();
        await chooser.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Import account" }).ClickAsync();
        await ConfirmAsync(page, "replace");
    }

    private static async Task ConfirmAsync(IPage page, string phrase)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(phrase);
        await dialog.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
