using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>
/// The names of the account's customer managed policies, listed once for each page that asks. IAM itself decides when the policy is created; this tells
/// earlier.
/// </summary>
/// <param name="gateway">The account.</param>
public sealed class PolicyNames(IIamGateway gateway)
{
    private HashSet<string>? _names;

    /// <summary>Whether a policy of the account has the name. IAM compares policy names without regard to case.</summary>
    /// <exception cref="Iam.Errors.IamException">The policies cannot be listed.</exception>
    public async Task<bool> IsTakenAsync(string name, CancellationToken cancellationToken)
    {
        if (_names is null)
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            await foreach (var policy in gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, cancellationToken))
                names.Add(policy.PolicyName);
            _names = names;
        }

        return _names.Contains(name);
    }
}
