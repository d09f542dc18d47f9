namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>Letter case taken out of what is compared without it, once instead of at every comparison.</summary>
internal static class Folding
{
    public static string Fold(string text) => text.ToUpperInvariant();
}
