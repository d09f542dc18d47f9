using System.Globalization;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.Web.Accounts;

namespace EcsPolicyStudio.Web.Sandbox;

/// <summary>What the sandbox page offers as a download, in the sandbox alone. The guards of every request (host name, origin) apply to it too.</summary>
public static class SandboxEndpoints
{
    /// <summary>The address of the account as a file, relative to that of the account's pages.</summary>
    public const string ExportPath = "sandbox/export";

    /// <summary>Maps the downloads.</summary>
    public static void MapSandbox(this IEndpointRouteBuilder app) => app.MapGet(
        ExportPath,
        (HttpContext context, SandboxAccountTransfer transfer, TimeProvider clock) => AccountPath.Of(context)?.Kind == AccountKind.Sandbox
            ? Results.Stream(
                output => transfer.ExportAsync(output, context.RequestAborted),
                "application/json",
                string.Create(CultureInfo.InvariantCulture, $"sandbox-account-{clock.GetUtcNow():yyyyMMdd-HHmm}.json"))
            : Results.NotFound());
}
