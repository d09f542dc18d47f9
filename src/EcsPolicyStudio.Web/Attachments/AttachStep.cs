using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Attachments;

/// <summary>What has become of one attachment of an <see cref="AttachRun"/>.</summary>
public enum AttachStepState
{
    /// <summary>Not tried yet.</summary>
    NotTried,

    /// <summary>Attached by this run.</summary>
    Attached,

    /// <summary>It was attached before this run; the run changed nothing and an undo leaves it.</summary>
    AlreadyAttached,

    /// <summary>IAM refused, or could not be reached.</summary>
    Failed,

    /// <summary>Tried, but the answer was lost and the account could not be looked at: it may be attached by this run. It was not before.</summary>
    Unknown,

    /// <summary>Attached by this run and detached again by its undo.</summary>
    Undone,

    /// <summary>Attached by this run; detaching it again failed, so it is still attached.</summary>
    UndoFailed,
}

/// <summary>One attachment of an <see cref="AttachRun"/>: a managed policy to an identity.</summary>
/// <param name="Entity">The user, group or role.</param>
/// <param name="PolicyArn">The managed policy.</param>
/// <param name="PolicyName">The policy's name, for the screen.</param>
public sealed record AttachStep(IamEntity Entity, string PolicyArn, string PolicyName)
{
    /// <summary>What has become of it.</summary>
    public AttachStepState State { get; init; }

    /// <summary>Why it failed, where <see cref="State"/> says so.</summary>
    public IamException? Failure { get; init; }
}
