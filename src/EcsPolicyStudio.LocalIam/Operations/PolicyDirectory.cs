using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Finds managed policies by ARN, AWS's and the customer's.</summary>
internal static partial class PolicyDirectory
{
    private const string ArnParameter = "PolicyArn";

    /// <summary>The policy with an ARN, or null.</summary>
    /// <exception cref="IamRefusal">InvalidInput: it is no ARN of a policy.</exception>
    public static async Task<PolicyView?> FindOrNullAsync(OperationContext context, string arn, CancellationToken cancellationToken)
    {
        if (!PolicyArn().IsMatch(arn))
            throw IamRefusal.InvalidInput(NotValid(arn));
        if (AwsManagedPolicies.Find(arn) is { } aws)
            return PolicyView.Of(aws);
        var policy = await context.Db.ManagedPolicies.Include(p => p.Tags).FirstOrDefaultAsync(p => p.Arn == arn, cancellationToken)
            .ConfigureAwait(false);
        return policy is null ? null : PolicyView.Of(policy);
    }

    /// <summary>The policy that the request names, or null.</summary>
    /// <exception cref="IamRefusal">ValidationError: it is no ARN of a policy.</exception>
    public static Task<PolicyView?> FindNamedOrNullAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var arn = context.Parameters.Required(ArnParameter);
        return PolicyArn().IsMatch(arn) ? FindOrNullAsync(context, arn, cancellationToken) : throw IamRefusal.ValidationError(NotValid(arn));
    }

    /// <summary>The policy that the request names, to be read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="absent">The refusal for an ARN that no policy has; null for <see cref="NotFound"/>.</param>
    /// <exception cref="IamRefusal">NoSuchEntity, ValidationError.</exception>
    public static async Task<PolicyView> FindAsync(
        OperationContext context, CancellationToken cancellationToken, Func<string, IamRefusal>? absent = null) =>
        await FindNamedOrNullAsync(context, cancellationToken).ConfigureAwait(false)
        ?? throw (absent ?? NotFound)(context.Parameters.Required(ArnParameter));

    /// <summary>The customer managed policy that the request names, to be changed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="absent">The refusal for an ARN that no policy has; null for <see cref="NotFound"/>.</param>
    /// <exception cref="IamRefusal">NoSuchEntity, ValidationError; AccessDenied for an AWS managed policy.</exception>
    public static async Task<ManagedPolicy> FindCustomerManagedAsync(
        OperationContext context, CancellationToken cancellationToken, Func<string, IamRefusal>? absent = null)
    {
        var view = await FindAsync(context, cancellationToken, absent).ConfigureAwait(false);
        if (view.CustomerPolicyId is not { } id)
        {
            var caller = await Caller.FindAsync(context, cancellationToken).ConfigureAwait(false);
            throw IamRefusal.AccessDenied(
                $"User: {caller.Arn} is not authorized to perform: iam:{context.Operation} on resource: policy {view.Arn}");
        }
        return await context.Db.ManagedPolicies.Include(policy => policy.Tags).FirstAsync(policy => policy.Id == id, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The policy to attach or to detach that the request names, if it exists.</summary>
    /// <exception cref="IamRefusal">NoSuchEntity, ValidationError; PolicyNotAttachable where only AWS may attach it.</exception>
    public static async Task<PolicyView> FindAttachableAsync(
        OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var policy = await FindAsync(context, cancellationToken, NotAttachable).ConfigureAwait(false);
        return policy.IsForServices
            ? throw IamRefusal.PolicyNotAttachable($"Cannot attach a Service Role Policy to a Customer {traits.Word}.")
            : policy;
    }

    /// <summary>The document of a policy's default version.</summary>
    public static async Task<string> DefaultVersionAsync(OperationContext context, PolicyView policy, CancellationToken cancellationToken) =>
        policy.CustomerPolicyId is { } id
            ? await context.Db.PolicyVersions.Where(version => version.PolicyId == id && version.Number == version.Policy.DefaultVersion)
                .Select(version => version.Document).FirstAsync(cancellationToken).ConfigureAwait(false)
            : AwsManagedPolicies.Document(AwsManagedPolicies.Find(policy.Arn)!);

    /// <summary>The refusal for an ARN that no policy has.</summary>
    public static IamRefusal NotFound(string arn) => IamRefusal.NoSuchEntity($"Policy {arn} was not found.");

    /// <summary>The refusal for an ARN that no policy has, where policies are attached and where attachments are listed.</summary>
    public static IamRefusal NotAttachable(string arn) => IamRefusal.NoSuchEntity($"Policy {arn} does not exist or is not attachable.");

    private static string NotValid(string arn) => $"ARN {arn} is not valid.";

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?:aws|[0-9]{12}):policy/(?:[!-~]+/)?[A-Za-z0-9_+=,.@-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyArn();
}
