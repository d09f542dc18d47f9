using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>"Add request condition": key, qualifier, operator and values, with what they mean in words. Gives a <see cref="ConditionEntry"/>.</summary>
public partial class ConditionDialog
{
    private readonly string _id = $"condition-{Guid.NewGuid():N}";
    private ConditionForm _form = ConditionForm.Empty;
    private bool _tried;

    /// <summary>The keys valid for the chosen actions.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ConditionKeyOption> Options { get; set; }

    /// <summary>How many actions are chosen.</summary>
    [Parameter, EditorRequired]
    public required int ActionCount { get; set; }

    /// <summary>The effect of the block.</summary>
    [Parameter, EditorRequired]
    public required Effect Effect { get; set; }

    /// <summary>The condition to edit; null to add one.</summary>
    [Parameter]
    public ConditionEntry? Edited { get; set; }

    /// <summary>What stood in the dialog before a reload; null to begin anew.</summary>
    [Parameter]
    public PendingCondition? Kept { get; set; }

    /// <summary>What stands in the dialog changed.</summary>
    [Parameter]
    public EventCallback<PendingCondition> OnEnter { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private bool HasQualifiers =>
        (_form.Option?.Definition.IsMultivalued == true || _form.Qualifier != ConditionQualifier.None) && _form.Operator?.AllowsIfExists == true;

    private string? Placeholder => _form.Operator?.Value switch
    {
        ConditionValueKind.Number => "512",
        ConditionValueKind.Date => "2027-01-31T08:00:00Z",
        ConditionValueKind.IpAddress => "203.0.113.0/24",
        ConditionValueKind.Arn => "arn:aws:…",
        ConditionValueKind.Text when _form.Operator.TakesWildcards => "prod-*",
        _ => null,
    };

    private string? InputMode => _form.Operator?.Value == ConditionValueKind.Number ? "decimal" : null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Kept is not null) _form = ConditionForm.Restore(Kept, Options);
        else if (Edited is not null) _form = ConditionForm.Read(Edited, Options);
    }

    private string? Shown(string? problem) => _tried ? problem : null;

    private string? Invalid(string? problem) => _tried && problem is not null ? "true" : null;

    private Task Choose(ConditionKeyOption option) => EnterAsync(_form.WithOption(option));

    private Task Reopen() => EnterAsync(_form with { Option = null });

    private Task EnterTagKey(string? text) => EnterAsync(_form with { TagKey = text ?? string.Empty });

    private Task OnQualifier(ChangeEventArgs e) =>
        EnterAsync(_form with { Qualifier = Enum.Parse<ConditionQualifier>(e.Value?.ToString() ?? nameof(ConditionQualifier.None)) });

    private Task OnOperator(ChangeEventArgs e) =>
        ConditionOperators.Find(e.Value?.ToString() ?? string.Empty) is { } op ? EnterAsync(_form.WithOperator(op)) : Task.CompletedTask;

    private Task OnIfExists(ChangeEventArgs e) => EnterAsync(_form with { IfExists = e.Value is true });

    private Task EnterValue(int index, string? text) => EnterAsync(_form with { Values = _form.Values.SetItem(index, text ?? string.Empty) });

    private Task AddValue() => EnterAsync(_form with { Values = _form.Values.Add(string.Empty) });

    private Task RemoveValue(int index) => EnterAsync(_form with { Values = _form.Values.RemoveAt(index) });

    private Task EnterAsync(ConditionForm form)
    {
        _form = form;
        return OnEnter.InvokeAsync(form.ToPending(Edited));
    }

    private void Cancel() => Dialog.Cancel();

    private void Add()
    {
        _tried = true;
        if (_form.IsComplete) Dialog.Close(DialogResult.Ok(_form.Entry));
    }
}
