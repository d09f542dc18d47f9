using System.Text.RegularExpressions;

namespace EcsPolicyStudio.Policies.Matching;

/// <summary>Policy variables in an ARN (IAM User Guide, "IAM policy elements: Variables and tags").</summary>
public static partial class PolicyVariables
{
    /// <summary>The text with each variable as <c>*</c>: a variable may take any value. <c>${*}</c>, <c>${?}</c> and <c>${$}</c> stand for one character each.</summary>
    public static string ToWildcards(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Contains("${", StringComparison.Ordinal) ? text : VariableRegex().Replace(text, m => m.Length == 4 && "*?$".Contains(m.Value[2], StringComparison.Ordinal) ? "?" : "*");
    }

    /// <summary>The text without its variables, for asking what else it holds.</summary>
    public static string WithoutVariables(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Contains("${", StringComparison.Ordinal) ? text : VariableRegex().Replace(text, string.Empty);
    }

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex VariableRegex();
}
