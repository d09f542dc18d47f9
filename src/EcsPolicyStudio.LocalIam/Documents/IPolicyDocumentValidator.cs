namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>Where a policy document is to be put, which decides what IAM asks of it.</summary>
public enum PolicyDocumentKind
{
    /// <summary>A managed policy: the version must be 2012-10-17.</summary>
    Managed,

    /// <summary>An inline policy of a user, group or role.</summary>
    Inline,

    /// <summary>The trust policy of a role: it names principals and has no resources.</summary>
    Trust,
}

/// <summary>Decides whether IAM would save a policy document.</summary>
public interface IPolicyDocumentValidator
{
    /// <summary>Tests a document.</summary>
    /// <param name="document">The text as it was submitted.</param>
    /// <param name="kind">Where it is to be put.</param>
    /// <returns>The message of IAM's MalformedPolicyDocument error, or null where IAM saves the document.</returns>
    string? Validate(string document, PolicyDocumentKind kind);
}
