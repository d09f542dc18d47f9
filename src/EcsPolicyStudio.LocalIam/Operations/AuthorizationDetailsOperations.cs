using System.Globalization;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>
/// GetAccountAuthorizationDetails: users, groups, roles and the managed policies with all their documents. Of AWS managed policies
/// those that the account uses are given.
/// </summary>
internal static class AuthorizationDetailsOperations
{
    // The sections in the order in which the pages go through them; a place in the list is the section and the key within it.
    private static readonly string[] Sections = ["User", "Group", "Role", "LocalManagedPolicy", "AWSManagedPolicy"];

    public static IEnumerable<Operation> All => [Operation.Read("GetAccountAuthorizationDetails", GetAsync)];

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var filter = context.Parameters.Strings("Filter");
        var page = context.Page;
        var places = new List<Place>();
        for (var section = 0; section < Sections.Length && places.Count <= page.Size; section++)
        {
            if (filter.Count > 0 && !filter.Contains(Sections[section]))
                continue;
            var after = After(page, section);
            if (after is null && page.After is { } done && SectionOf(done) > section)
                continue;
            var keys = await KeysAsync(context, section, after, page.Size + 1 - places.Count, cancellationToken).ConfigureAwait(false);
            places.AddRange(keys.Select(key => new Place(section, key)));
        }
        var result = page.Cut(places, place => place.Text);
        var details = await AuthorizationDetails.LoadAsync(
            context,
            [.. Keys(result, 0)], [.. Keys(result, 1)], [.. Keys(result, 2)], [.. Keys(result, 3)], [.. Keys(result, 4)],
            cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            details.Write(writer, context);
            writer.PageEnd(result.Marker);
        };
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(
        OperationContext context, int section, string? after, int count, CancellationToken cancellationToken)
    {
        var start = after ?? "";
        if (section < IdentityTraits.All.Count)
        {
            var kind = IdentityTraits.All[section].Kind;
            return await context.Db.Identities.Where(identity => identity.Kind == kind && identity.NameKey.CompareTo(start) > 0)
                .OrderBy(identity => identity.NameKey).Select(identity => identity.NameKey).Take(count)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        }
        if (section == IdentityTraits.All.Count)
        {
            return await context.Db.ManagedPolicies.Where(policy => policy.NameKey.CompareTo(start) > 0)
                .OrderBy(policy => policy.NameKey).Select(policy => policy.NameKey).Take(count)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        }
        var attached = context.Db.Attachments.Where(attachment => attachment.PolicyId == null).Select(attachment => attachment.PolicyArn);
        var boundaries = context.Db.Identities.Where(identity => identity.BoundaryArn != null && identity.BoundaryPolicyId == null)
            .Select(identity => identity.BoundaryArn!);
        var arns = await attached.Union(boundaries).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. arns.Where(arn => string.CompareOrdinal(arn, start) > 0).Order(StringComparer.Ordinal).Take(count)];
    }

    private static string? After(PageRequest page, int section) =>
        page.After is { } after && SectionOf(after) == section ? after[1..] : null;

    private static int SectionOf(string place) => place.Length > 0 && char.IsAsciiDigit(place[0]) ? place[0] - '0' : 0;

    private static IEnumerable<string> Keys(Page<Place> page, int section) =>
        page.Items.Where(place => place.Section == section).Select(place => place.Key);

    private sealed record Place(int Section, string Key)
    {
        public string Text => string.Create(CultureInfo.InvariantCulture, $"{Section}{Key}");
    }
}
