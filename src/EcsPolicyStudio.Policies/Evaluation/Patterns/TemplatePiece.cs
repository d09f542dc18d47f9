namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>The kinds of pieces.</summary>
internal enum PieceKind
{
    /// <summary>Characters that stand for themselves.</summary>
    Literal,

    /// <summary>The wildcard <c>?</c>.</summary>
    One,

    /// <summary>The wildcard <c>*</c>.</summary>
    Any,

    /// <summary>A policy variable.</summary>
    Variable,
}

/// <summary>A piece of a policy's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters of a literal, the key of a variable.</param>
/// <param name="Default">The default value of a variable; null without one.</param>
internal sealed record TemplatePiece(PieceKind Kind, string Text, string? Default = null)
{
    /// <summary>
    /// What the piece stands for. A variable: the value of a single-valued key, else the default value, else null (AWS document "IAM policy
    /// elements: Variables and tags"); a multivalued key has no one value.
    /// </summary>
    public string? ValueIn(RequestContext context) => Kind != PieceKind.Variable
        ? Text
        : context.Find(Text) is { IsMultivalued: false } key ? key.Values[0] : Default;
}
