namespace EcsPolicyStudio.Policies.Sizing;

/// <summary>Where a policy document is to be stored; each place has its own size quota.</summary>
public enum PolicySizeTarget
{
    /// <summary>A customer managed policy.</summary>
    ManagedPolicy,

    /// <summary>The inline policies of a user, all of them together.</summary>
    UserInline,

    /// <summary>The inline policies of a group, all of them together.</summary>
    GroupInline,

    /// <summary>The inline policies of a role, all of them together.</summary>
    RoleInline,

    /// <summary>The trust policy of a role.</summary>
    TrustPolicy,
}

/// <summary>The size of a policy document as IAM counts it (AWS document "IAM and AWS STS quotas").</summary>
public static class PolicySize
{
    /// <summary>The number of characters that count against a quota: white space outside of strings does not.</summary>
    /// <param name="text">JSON text; where it is broken, a string is taken to end with the text.</param>
    /// <returns>Characters, in UTF-16 code units.</returns>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inString)
            {
                count++;
                if (c == '\\' && i + 1 < text.Length)
                {
                    count++;
                    i++;
                }
                else if (c == '"')
                {
                    inString = false;
                }
            }
            else if (c is not (' ' or '\t' or '\r' or '\n'))
            {
                count++;
                inString = c == '"';
            }
        }

        return count;
    }

    /// <summary>The quota of a target in characters. For inline policies it is shared by all of the same identity.</summary>
    /// <param name="target">Where the document is to be stored.</param>
    /// <returns>
    /// 6,144 for a managed policy; 2,048 for a user's, 5,120 for a group's and 10,240 for a role's inline policies; 2,048 for a trust policy, the one
    /// quota of these that AWS raises on request (to 8,192).
    /// </returns>
    public static int Quota(PolicySizeTarget target) => target switch
    {
        PolicySizeTarget.ManagedPolicy => 6_144,
        PolicySizeTarget.UserInline => 2_048,
        PolicySizeTarget.GroupInline => 5_120,
        PolicySizeTarget.RoleInline => 10_240,
        PolicySizeTarget.TrustPolicy => 2_048,
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };
}
