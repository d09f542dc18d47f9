namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>What IAM asks of the text of an action. It does not ask whether the service or the action exists.</summary>
internal static class ActionRule
{
    /// <summary>Throws IAM's refusal of an action.</summary>
    public static void Check(string action)
    {
        if (action == "*")
            return;
        var parts = action.Split(':');
        MalformedPolicy.Unless(parts.Length > 1, "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        MalformedPolicy.Unless(parts.Length == 2, "Actions/Condition can contain only one colon.");
        var vendor = parts[0];
        MalformedPolicy.Unless(vendor == "*" || vendor.All(IsVendorCharacter), $"Vendor {vendor} is not valid");
    }

    private static bool IsVendorCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.';
}
