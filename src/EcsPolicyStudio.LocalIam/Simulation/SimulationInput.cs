using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Principals;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>What is asked in a simulation.</summary>
/// <param name="Actions">The actions, as given.</param>
/// <param name="Resources">The resources; <c>*</c> alone where none is given.</param>
/// <param name="Context">The context keys: those of the caller and the time, and those of the request, which go before.</param>
internal sealed partial record SimulationInput(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, RequestContext Context)
{
    // Answering these wrong would be worse than not answering.
    private static readonly string[] NotSimulated = ["ResourcePolicy", "ResourceHandlingOption"];

    /// <summary>Reads the parameters that both kinds of simulation have.</summary>
    /// <param name="context">The request.</param>
    /// <param name="source">The identity whose policies are simulated; null where the policies are the request's own.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IamRefusal">InvalidInput.</exception>
    public static async Task<SimulationInput> ReadAsync(OperationContext context, Identity? source, CancellationToken cancellationToken)
    {
        foreach (var parameter in NotSimulated)
        {
            if (context.Parameters[parameter] is not null)
                throw IamRefusal.InvalidInput($"The embedded IAM does not simulate {parameter}. Leave it out, or ask a real account.");
        }
        if (context.Parameters["ResourceOwner"] is { } owner && owner != context.AccountId && owner != $"arn:aws:iam::{context.AccountId}:root")
            throw IamRefusal.InvalidInput("The embedded IAM does not simulate ResourceOwner of another account. Leave it out, or ask a real account.");
        var actions = context.Parameters.Strings("ActionNames");
        if (actions.FirstOrDefault(action => !Action().IsMatch(action)) is { } wrong)
            throw IamRefusal.InvalidInput($"Invalid Action: {wrong}. Give service and name, as in ecs:RunTask; wildcards are not allowed.");
        var resources = context.Parameters.Strings("ResourceArns");
        if (resources.FirstOrDefault(resource => resource != AuthorizationRequest.AnyResource && !Arn().IsMatch(resource)) is { } other)
            throw IamRefusal.InvalidInput($"Invalid resource ARN: {other}");
        var caller = await CallerAsync(context, source, cancellationToken).ConfigureAwait(false);
        IEnumerable<ContextKey> keys =
        [
            .. ContextEntries.Read(context),
            .. caller is null ? [] : PrincipalContext.Of(context, caller),
            .. PrincipalContext.OfTime(context),
        ];
        return new(
            actions,
            resources.Count == 0 ? [AuthorizationRequest.AnyResource] : [.. resources.Distinct(StringComparer.Ordinal)],
            new(keys.DistinctBy(key => key.Name, StringComparer.OrdinalIgnoreCase)));
    }

    // CallerArn names a user; without it the caller is the user or role whose policies are simulated.
    private static async Task<Identity?> CallerAsync(OperationContext context, Identity? source, CancellationToken cancellationToken)
    {
        if (context.Parameters["CallerArn"] is not { } arn)
            return source is { Kind: IdentityKind.Group } ? null : source;
        if (PrincipalArn.Parse(arn) is not { } parsed || parsed.Traits.Kind != IdentityKind.User)
            throw IamRefusal.InvalidInput($"CallerArn must be the ARN of an IAM user: {arn}");
        return await PrincipalArn.FindAsync(context, arn, cancellationToken).ConfigureAwait(false);
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+:[A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Arn();
}
