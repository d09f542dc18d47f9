using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation.Compilation;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>One question to the policies: may this action be done on this resource, in this context? Immutable; one request can be evaluated many times.</summary>
public sealed class AuthorizationRequest
{
    /// <summary>The resource of a request whose action has no resource-level permissions.</summary>
    public const string AnyResource = "*";

    private readonly ArnFields resourceArn;
    private readonly int serviceLength;

    /// <summary>Makes a request.</summary>
    /// <param name="action">The action, such as <c>ecs:RunTask</c>; letter case does not count.</param>
    /// <param name="resource">
    /// One ARN, or <c>*</c> for an action without resource-level permissions. Its own <c>*</c> and <c>?</c> are ordinary characters. What is no
    /// ARN of six fields is covered only by a resource pattern of asterisks.
    /// </param>
    /// <param name="context">The context keys; null for none.</param>
    public AuthorizationRequest(string action, string resource, RequestContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(resource);
        Action = action;
        Resource = resource;
        Context = context ?? RequestContext.Empty;
        FoldedAction = Folding.Fold(action);
        serviceLength = ActionSet.ServiceOf(FoldedAction).Length;
        resourceArn = new(resource);
    }

    /// <summary>The action as given.</summary>
    public string Action { get; }

    /// <summary>The resource as given.</summary>
    public string Resource { get; }

    /// <summary>The context.</summary>
    public RequestContext Context { get; }

    internal string FoldedAction { get; }

    internal ReadOnlySpan<char> FoldedService => FoldedAction.AsSpan(0, serviceLength);

    internal ref readonly ArnFields ResourceArn => ref resourceArn;

    /// <summary>
    /// A request as the service itself would ask it: an action that has no resource-level permissions is asked on <c>*</c>, whatever resource
    /// the caller had in mind (AWS document "IAM JSON policy elements: Resource").
    /// </summary>
    /// <param name="catalog">The catalogue that knows the actions.</param>
    /// <param name="action">The action; one that the catalogue does not know is asked on the resource as given.</param>
    /// <param name="resource">An ARN or <c>*</c>.</param>
    /// <param name="context">The context keys; null for none.</param>
    /// <returns>The request.</returns>
    public static AuthorizationRequest AsAsked(ServiceCatalog catalog, string action, string resource, RequestContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(action, catalog.FindAction(action) is { SupportsResources: false } ? AnyResource : resource, context);
    }
}
