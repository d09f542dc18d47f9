using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>The context keys that a request for a simulation brings.</summary>
internal static class ContextEntries
{
    private const string List = "ContextEntries";
    private const string ListSuffix = "List";

    /// <summary>Reads them. A type that ends in List makes a key multivalued; without a type the number of values does.</summary>
    /// <exception cref="IamRefusal">InvalidInput: a key stands twice, has no name, or has not as many values as its type says.</exception>
    public static IReadOnlyList<ContextKey> Read(OperationContext context)
    {
        var keys = new Dictionary<string, ContextKey>(StringComparer.OrdinalIgnoreCase);
        foreach (var index in context.Parameters.Indexes(List))
        {
            var key = Read(context.Parameters, $"{List}.member.{index}.");
            if (!keys.TryAdd(key.Name, key))
                throw IamRefusal.InvalidInput($"The context key {key.Name} stands twice.");
        }
        return [.. keys.Values];
    }

    private static ContextKey Read(QueryParameters parameters, string entry)
    {
        var name = parameters[entry + "ContextKeyName"] ?? throw IamRefusal.InvalidInput("A context entry has no ContextKeyName.");
        var values = parameters.Strings(entry + "ContextKeyValues");
        var isList = parameters[entry + "ContextKeyType"] is { } type ? type.EndsWith(ListSuffix, StringComparison.Ordinal) : values.Count != 1;
        if (isList)
            return ContextKey.Multivalued(name, values);
        return values.Count == 1
            ? ContextKey.Single(name, values[0])
            : throw IamRefusal.InvalidInput($"The context key {name} has one value by its type; {values.Count} are given.");
    }
}
