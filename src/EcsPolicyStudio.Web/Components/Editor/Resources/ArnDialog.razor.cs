using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor.Resources;

/// <summary>"Add ARNs": one ARN field by field, or several as text. Gives a list of ARNs.</summary>
public partial class ArnDialog
{
    private readonly string _name = $"arn-{Guid.NewGuid():N}";
    private readonly HashSet<string> _touched = [];
    private bool _textMode;
    private bool _tried;
    private ArnForm? _form;
    private string _text = string.Empty;
    private IReadOnlyList<ArnText.Line> _lines = [];

    /// <summary>The resource type.</summary>
    [Parameter, EditorRequired]
    public required ResourceTypeDefinition Type { get; set; }

    /// <summary>Its service.</summary>
    [Parameter, EditorRequired]
    public required ServiceDefinition Service { get; set; }

    /// <summary>The account in use.</summary>
    [Parameter, EditorRequired]
    public required string AccountId { get; set; }

    /// <summary>The partition of the ARN.</summary>
    [Parameter]
    public string Partition { get; set; } = "aws";

    /// <summary>The ARN to edit; null to add some.</summary>
    [Parameter]
    public string? Edited { get; set; }

    /// <summary>What stood in the dialog before a reload; null to begin anew.</summary>
    [Parameter]
    public PendingArns? Kept { get; set; }

    /// <summary>What stands in the dialog changed.</summary>
    [Parameter]
    public EventCallback<PendingArns> OnEnter { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    // The slips people make with ECS ARNs, at the field where they are made.
    private string? Hint => Type.Name switch
    {
        "task-definition" or "daemon-task-definition" => " A task definition's ARN ends in its revision; tick Any for all revisions.",
        "task" or "service" or "container-instance" or "task-set" when Service.Prefix == "ecs" => $" The ARN of a {Type.Name} holds the name of its cluster.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _form = Edited is null ? ArnForm.New(Type, AccountId, Partition) : ArnForm.TryRead(Edited, Type, AccountId, Partition);
        _textMode = _form is null;
        _text = Edited ?? string.Empty;
        if (Kept is not null) Restore(Kept);
        ReadLines();
    }

    private string? Shown(string? problem, string? field = null) => _tried || (field is not null && _touched.Contains(field)) ? problem : null;

    private static string? Invalid(string? problem) => problem is null ? null : "true";

    private Task SetTextMode(bool text)
    {
        if (text && !_textMode && _form is { IsComplete: true } form && _text.Trim().Length == 0) _text = form.Arn;
        _textMode = text;
        _tried = false;
        ReadLines();
        return KeepAsync();
    }

    private Task EnterText(string? text)
    {
        _text = text ?? string.Empty;
        ReadLines();
        return KeepAsync();
    }

    private void ReadLines() => _lines = ArnText.ReadLines(_text, Type, Service);

    private Task SetAccount(ArnAccount account) => EnterAsync(_form! with { Account = account });

    private Task EnterAccount(string? text) => EnterAsync(_form! with { OtherAccount = text ?? string.Empty });

    private Task EnterField(string name, string? text)
    {
        _touched.Add(name);
        return EnterAsync(_form!.With(name, f => f with { Value = text ?? string.Empty }));
    }

    private Task OnAny(string name, ChangeEventArgs e) => EnterAsync(_form!.With(name, f => f with { IsAny = e.Value is true }));

    private Task EnterAsync(ArnForm form)
    {
        _form = form;
        return KeepAsync();
    }

    private Task KeepAsync() => OnEnter.InvokeAsync(
        new(Type.Name, Edited, _textMode, _text, _form?.Account ?? ArnAccount.This, _form?.OtherAccount ?? string.Empty, _form?.Fields ?? []));

    private void Restore(PendingArns kept)
    {
        (_textMode, _text) = (kept.IsText || _form is null, kept.Text);
        if (_form is null) return;
        _form = _form with { Account = kept.Account, OtherAccount = kept.OtherAccount };
        foreach (var field in kept.Fields.IsDefault ? [] : kept.Fields)
            _form = _form.With(field.Name, _ => field);
    }

    private void Cancel() => Dialog.Cancel();

    private void Add()
    {
        _tried = true;
        if (!_textMode)
        {
            if (_form!.IsComplete) Dialog.Close(DialogResult.Ok<IReadOnlyList<string>>([_form.Arn]));
            return;
        }

        if (_lines.Count == 0)
            _lines = [new(1, string.Empty, ArnText.Problem(string.Empty), null)];
        if (_lines.All(l => l.Problem is null))
            Dialog.Close(DialogResult.Ok<IReadOnlyList<string>>([.. _lines.Select(l => l.Arn)]));
    }
}
