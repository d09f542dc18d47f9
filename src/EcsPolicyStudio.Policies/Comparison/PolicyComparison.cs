using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison;

/// <summary>
/// The difference in meaning between two policies or sets of policies: over all actions, all resources and all conditions, by the patterns themselves
/// and not by a sample. Every "no" is proven, every "yes" comes with a request that the evaluator decides differently; where
/// neither can be had, the reason is said.
/// An action is taken to be <c>prefix:Name</c>, a resource an ARN with a partition, a service and a resource, or <c>*</c>; an action of the catalogue without
/// resource-level permissions is asked on <c>*</c> alone. A condition key that the catalogue knows as single-valued carries at most one value.
/// </summary>
/// <param name="Gains">Whether anything is allowed that was not.</param>
/// <param name="Losses">Whether anything is no longer allowed.</param>
/// <param name="Services">The changes by service and action, unchanged ones too; services by prefix, every other service last.</param>
public sealed record PolicyComparison(Verdict Gains, Verdict Losses, ImmutableArray<ServiceChange> Services)
{
    /// <summary>Whether both sides allow the same requests: yes where nothing is gained and nothing is lost.</summary>
    public Answer IsSame => (Gains.Answer, Losses.Answer) switch
    {
        (Answer.Yes, _) or (_, Answer.Yes) => Answer.No,
        (Answer.No, Answer.No) => Answer.Yes,
        _ => Answer.CannotTell,
    };

    /// <summary>Compares two identity policies.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="catalog">The catalogue; null for the one that ships with the program.</param>
    /// <returns>The comparison.</returns>
    public static PolicyComparison Compare(PolicyDocument before, PolicyDocument after, ServiceCatalog? catalog = null) =>
        Compare(PolicySet.Of([before]), PolicySet.Of([after]), catalog);

    /// <summary>Compares two sets of policies, each with its groups' policies and its permissions boundary.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="catalog">The catalogue; null for the one that ships with the program.</param>
    /// <returns>The comparison.</returns>
    public static PolicyComparison Compare(PolicySet before, PolicySet after, ServiceCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new PolicyComparer(before, after, catalog ?? ServiceCatalog.Default).Compare();
    }
}
