using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Principals;

/// <summary>Finds a user, group or role by its ARN.</summary>
internal static partial class PrincipalArn
{
    /// <summary>The identity, with its tags.</summary>
    /// <exception cref="IamRefusal">InvalidInput where the text is no such ARN; NoSuchEntity.</exception>
    public static async Task<Identity> FindAsync(OperationContext context, string arn, CancellationToken cancellationToken)
    {
        var (traits, name) = Parse(arn) ?? throw IamRefusal.InvalidInput($"Invalid Entity Arn: {arn}");
        var identity = await Identities.Named(context, traits, name).Include(i => i.Tags).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        // The path is part of the ARN; a name alone does not make it the same identity.
        return identity is not null && context.Arn(identity) == arn
            ? identity
            : throw IamRefusal.NoSuchEntity($"The {traits.LowerWord} with name {name} cannot be found.");
    }

    /// <summary>The kind and name in the ARN of a user, group or role; null where the text is none.</summary>
    public static (IdentityTraits Traits, string Name)? Parse(string arn)
    {
        var match = Pattern().Match(arn);
        return match.Success ? (IdentityTraits.All.First(traits => traits.LowerWord == match.Groups["kind"].Value), match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:(?<kind>user|group|role)/(?:[!-~]+/)?(?<name>[A-Za-z0-9_+=,.@-]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
