using System.Collections.Concurrent;
using System.Reflection;

namespace Amazon.IdentityManagement.Query;

/// <summary>
/// One member of a request, response or shape. Its name on the wire is the property's name, without exception in this API.
/// </summary>
internal sealed class QueryMember(PropertyInfo property)
{
    private static readonly ConcurrentDictionary<Type, QueryMember[]> Members = new();

    public string Name { get; } = property.Name;

    public Type Type { get; } = property.PropertyType;

    /// <summary>The members declared here; those of the SDK's base classes, or of a caller's derived class, are not the API's.</summary>
    public static QueryMember[] Of(Type type) => Members.GetOrAdd(type, static shape =>
        [.. shape.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.DeclaringType.Assembly == typeof(QueryMember).Assembly)
            .Select(member => new QueryMember(member))]);

    public object Get(object owner) => property.GetValue(owner);

    public void Set(object owner, object value) => property.SetValue(owner, value);
}
