namespace Amazon.IdentityManagement.Query;

/// <summary>
/// The error codes an operation documents: for these the client raises the typed exception, for any other code its base class.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class RaisesAttribute(params string[] codes) : Attribute
{
    public string[] Codes { get; } = codes;
}
