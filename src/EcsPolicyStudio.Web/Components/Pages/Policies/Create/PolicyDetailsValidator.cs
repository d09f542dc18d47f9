using System.Text.RegularExpressions;
using FluentValidation;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>
/// The rules of a new policy's name, description and tags (IAM API Reference, CreatePolicy and Tag). Whether the name is free is asked apart
/// (<see cref="PolicyNames"/>), since it takes a call.
/// </summary>
public sealed partial class PolicyDetailsValidator : AbstractValidator<PolicyDetails>
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 128;

    /// <summary>The longest description.</summary>
    public const int MaxDescription = 1000;

    /// <summary>The most tags.</summary>
    public const int MaxTags = 50;

    /// <summary>Sets up the rules.</summary>
    public PolicyDetailsValidator()
    {
        RuleFor(d => d.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter a name.")
            .Matches(NameRegex()).WithMessage("Use letters without accents, digits and '+=,.@-_' only; no spaces.")
            .MaximumLength(MaxName).WithMessage(d => $"The name has {d.Name.Length} characters; {MaxName} are allowed.");
        RuleFor(d => d.Description)
            .MaximumLength(MaxDescription).WithMessage(d => $"The description has {d.Description.Length} characters; {MaxDescription} are allowed.");
        RuleFor(d => d.Tags).Must(t => t.Length <= MaxTags).WithMessage($"A policy has at most {MaxTags} tags.");
        RuleForEach(d => d.Tags).ChildRules(tag =>
        {
            tag.RuleFor(t => t.Key).Cascade(CascadeMode.Stop)
                .NotEmpty().When(t => t.Value.Length > 0, ApplyConditionTo.CurrentValidator).WithMessage("Enter a key, or remove the tag.")
                .MaximumLength(128).WithMessage("A key has at most 128 characters.")
                .Matches(TagTextRegex()).WithMessage("Use letters, digits, spaces and _.:/=+-@ only.")
                .Must(k => !k.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)).WithMessage("Keys that begin with aws: belong to AWS.");
            tag.RuleFor(t => t.Value).Cascade(CascadeMode.Stop)
                .MaximumLength(256).WithMessage("A value has at most 256 characters.")
                .Matches(TagTextRegex()).WithMessage("Use letters, digits, spaces and _.:/=+-@ only.");
        });
        RuleFor(d => d.Tags).Custom((tags, context) =>
        {
            for (var i = 0; i < tags.Length; i++)
            {
                var key = tags[i].Key;
                if (key.Length > 0 && tags.Take(i).Any(t => t.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                    context.AddFailure($"Tags[{i}].Key", $"The key {key} is there already. Keys that differ only in case are the same.");
            }
        });
    }

    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]*\z")]
    private static partial Regex NameRegex();

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex TagTextRegex();
}
