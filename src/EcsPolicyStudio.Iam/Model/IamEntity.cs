namespace EcsPolicyStudio.Iam.Model;

/// <summary>The three kinds of IAM identity a managed policy can be attached to.</summary>
public enum EntityKind
{
    /// <summary>An IAM user.</summary>
    User,

    /// <summary>An IAM user group.</summary>
    Group,

    /// <summary>An IAM role.</summary>
    Role,
}

/// <summary>Names one user, group or role of the account. IAM compares the name without regard to case.</summary>
/// <param name="Kind">User, group or role.</param>
/// <param name="Name">The friendly name: 1–64 characters for users and roles, 1–128 for groups, of <c>[\w+=,.@-]</c>.</param>
public readonly record struct IamEntity(EntityKind Kind, string Name)
{
    /// <summary>Names a user.</summary>
    public static IamEntity User(string name) => new(EntityKind.User, name);

    /// <summary>Names a user group.</summary>
    public static IamEntity Group(string name) => new(EntityKind.Group, name);

    /// <summary>Names a role.</summary>
    public static IamEntity Role(string name) => new(EntityKind.Role, name);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Name}";
}

/// <summary>A tag: key of 1–128, value of 0–256 characters. At most 50 a resource; keys clash regardless of case.</summary>
/// <param name="Key">The tag key.</param>
/// <param name="Value">The tag value, possibly empty.</param>
public readonly record struct IamTag(string Key, string Value);
