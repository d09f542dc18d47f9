using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Expansion;

/// <summary>An action of the catalogue with its service.</summary>
/// <param name="Service">The service prefix.</param>
/// <param name="Definition">The action.</param>
public readonly record struct CatalogAction(string Service, ActionDefinition Definition)
{
    /// <summary>The action as a policy writes it, such as <c>ecs:RunTask</c>.</summary>
    public string Name => $"{Service}:{Definition.Name}";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
