using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Principals;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Authorization;

/// <summary>
/// Decides by the caller's own policies whether a signed request may be carried out, as IAM does ("Policy evaluation logic", IAM User Guide). The
/// root user may do everything.
/// </summary>
internal static class CallerAuthorization
{
    /// <summary>Refuses what the caller may not do.</summary>
    /// <param name="context">The request, with its parameters validated.</param>
    /// <param name="service">The service it is for.</param>
    /// <param name="signer">Whose key signed it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IamRefusal">InvalidClientTokenId where the key is gone or inactive by now; AccessDenied.</exception>
    public static async Task CheckAsync(
        OperationContext context, ServiceApi service, RequestSigner signer, CancellationToken cancellationToken)
    {
        if (!await context.Db.AccessKeys.AnyAsync(key => key.Id == signer.AccessKeyId && key.IsActive, cancellationToken).ConfigureAwait(false))
            throw IamRefusal.InvalidClientTokenId();
        if (signer.UserId is null || context.Operation == CallerOperations.GetCallerIdentity)
            return;
        var caller = await Caller.FindAsync(context, cancellationToken).ConfigureAwait(false);
        var policies = await PrincipalPolicies.LoadAsync(context.Db, caller.User!, cancellationToken).ConfigureAwait(false);
        var compiled = CompiledPolicySet.Compile(new() { Policies = [.. policies.Select(policy => policy.Applied)] });
        foreach (var asked in await AskedPermissions.OfAsync(context, service, caller, cancellationToken).ConfigureAwait(false))
        {
            var request = new AuthorizationRequest(asked.Action, asked.Resource, CallerContext.Of(context, signer, caller, asked));
            if (compiled.Evaluate(request).Decision != Decision.Allowed)
                throw Denied(caller, asked, compiled.Explain(request));
        }
    }

    // IAM's words ("Troubleshoot access denied error messages", IAM User Guide).
    private static IamRefusal Denied(Caller caller, AskedPermission asked, EvaluationExplanation explanation) => IamRefusal.AccessDenied(
        $"User: {caller.Arn} is not authorized to perform: {asked.Action} on resource: {asked.ResourceText} {Because(asked.Action, explanation)}");

    private static string Because(string action, EvaluationExplanation explanation) => explanation.Reason switch
    {
        DecisionReason.ExplicitDeny => explanation.Deciding.All(statement => statement.Policy.Kind == PolicyKind.PermissionsBoundary)
            ? "with an explicit deny in a permissions boundary"
            : "with an explicit deny in an identity-based policy",
        DecisionReason.NotInBoundary => $"because no permissions boundary allows the {action} action",
        _ => $"because no identity-based policy allows the {action} action",
    };
}
