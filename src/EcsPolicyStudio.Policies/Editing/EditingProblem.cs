namespace EcsPolicyStudio.Policies.Editing;

/// <summary>The part of a permission block a problem belongs to.</summary>
public enum BlockSection
{
    /// <summary>The choice of service.</summary>
    Service,

    /// <summary>The actions.</summary>
    Actions,

    /// <summary>The resources.</summary>
    Resources,

    /// <summary>The request conditions.</summary>
    Conditions,
}

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>The policy cannot be reviewed before it is mended.</summary>
    Error,

    /// <summary>The policy can be created, but part of it has no effect or does something unexpected.</summary>
    Warning,

    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,
}

/// <summary>Something about a block that the person should know while choosing.</summary>
/// <param name="BlockId">The block; 0 for the whole policy.</param>
/// <param name="Section">The part of the block.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is the matter and what to do, naming the culprit.</param>
public sealed record EditingProblem(int BlockId, BlockSection Section, ProblemSeverity Severity, string Message);
