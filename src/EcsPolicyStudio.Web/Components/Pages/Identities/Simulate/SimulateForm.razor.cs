using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>The fields of a simulated request.</summary>
public partial class SimulateForm
{
    private readonly string _id = $"simulate-{Guid.NewGuid():N}";

    /// <summary>What is typed.</summary>
    [Parameter, EditorRequired]
    public required SimulationForm Form { get; set; }

    /// <summary>What is wrong with it; null while that is not told.</summary>
    [Parameter]
    public SimulationReading? Reading { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string ContextText => Form.Context.Any(key => key.IsAsked)
        ? $"{Form.Subject.Asks} for these keys. A key without a value is absent from the request, except where its field shows what follows from the identity or the time."
        : $"{Form.Subject.Asks} for no context keys.";

    private static string? Invalid(bool isWrong) => isWrong ? "true" : null;

    private static bool IsList(ContextField key) => ServiceCatalog.Default.FindConditionKey(key.Key.Trim())?.IsMultivalued == true;

    private static string Placeholder(ContextField key) => key.Known ?? (key.IsAsked ? "Absent" : "Value");

    private string? KeyProblem(int index) => Reading?.Keys.ElementAtOrDefault(index);

    private IReadOnlyList<LineProblem> ValueProblems(int index) => Reading?.Values.ElementAtOrDefault(index) ?? [];

    private Task SetActions(string text)
    {
        Form.Actions = text;
        return OnChanged.InvokeAsync();
    }

    private Task SetResources(string text)
    {
        Form.Resources = text;
        return OnChanged.InvokeAsync();
    }

    private Task SetAsync(int index, ContextField field)
    {
        Form.SetField(index, field);
        return OnChanged.InvokeAsync();
    }

    private Task AddAsync()
    {
        Form.AddField();
        return OnChanged.InvokeAsync();
    }

    private Task RemoveAsync(int index)
    {
        Form.RemoveField(index);
        return OnChanged.InvokeAsync();
    }
}
