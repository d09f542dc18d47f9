using EcsPolicyStudio.Iam.Accounts;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>
/// Takes the account from the address: <c>/accounts/NAME/users</c> is the page <c>users</c> of that account, and all addresses of the page are relative to
/// <c>/accounts/NAME/</c>. Where one account is configured, it need not be named. Where there are several, an address that names none belongs to no account, and the
/// page asks for one.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="accounts">The configured accounts.</param>
public sealed class AccountPath(RequestDelegate next, IIamAccounts accounts)
{
    private static readonly PathString Prefix = "/accounts";
    private static readonly object Item = new();

    /// <summary>The address of an account's dashboard.</summary>
    public static string Href(string accountName) => $"{Prefix}/{Uri.EscapeDataString(accountName)}/";

    /// <summary>The account that a request names, or null.</summary>
    public static IamAccount? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Item] as IamAccount;
    }

    /// <summary>Finds the account and goes on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!request.Path.StartsWithSegments(Prefix, out var rest) || Split(rest.Value ?? "") is not { } parts || accounts.Find(parts.Name) is not { } account)
        {
            context.Items[Item] = accounts.All.Count == 1 ? accounts.All[0] : null;
            await next(context);
            return;
        }

        var (pathBase, path) = (request.PathBase, request.Path);
        // As it was typed: a browser compares addresses with the page's base letter by letter.
        var own = pathBase + Prefix + new PathString($"/{parts.Name}");
        if (parts.Path.Length == 0)
        {
            // Relative addresses need the slash.
            context.Response.Redirect($"{own.ToUriComponent()}/{request.QueryString}");
            return;
        }

        context.Items[Item] = account;
        request.PathBase = own;
        request.Path = parts.Path;
        try
        {
            await next(context);
        }
        finally
        {
            (request.PathBase, request.Path) = (pathBase, path);
        }
    }

    private static (string Name, string Path)? Split(string path)
    {
        if (path.Length < 2)
            return null;
        var end = path.IndexOf('/', 1);
        return end < 0 ? (path[1..], "") : (path[1..end], path[end..]);
    }
}
