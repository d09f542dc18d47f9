using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

// The form of an action: "*", or vendor:name with one colon and a vendor of letters, digits, hyphens and dots.
internal static class ActionGrammar
{
    private const string NoVendor = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
    private const string Colons = "Actions/Condition can contain only one colon.";

    public static PolicyRefusal? Check(PolicyDocument document) => Check(document, isNot: false) ?? Check(document, isNot: true);

    private static PolicyRefusal? Check(PolicyDocument document, bool isNot)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.IsNotAction != isNot)
                continue;
            foreach (var action in statement.Actions)
            {
                if (Message(action.Text) is { } message)
                    return new(message, action.Span, action.Path);
            }
        }

        return null;
    }

    private static string? Message(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return action == "*" ? null : NoVendor;
        if (action.IndexOf(':', colon + 1) >= 0)
            return Colons;
        var vendor = action.AsSpan(0, colon);
        if (vendor is "*")
            return null;
        foreach (var c in vendor)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
                return $"Vendor {vendor} is not valid";
        }

        return null;
    }
}
