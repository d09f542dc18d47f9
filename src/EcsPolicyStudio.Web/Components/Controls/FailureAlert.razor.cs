using EcsPolicyStudio.Iam.Errors;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Says what failed, why, and what to do about it, where it happened. Shows nothing while there is no failure.</summary>
public partial class FailureAlert
{
    /// <summary>What did not happen, as a sentence: "The policies could not be listed."</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    /// <summary>What was raised; an <see cref="IamException"/> brings its code, remedy and request id.</summary>
    [Parameter, EditorRequired]
    public Exception? Failure { get; set; }

    /// <summary>Asked to try again; without it there is no such button.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>What to say in place of <see cref="What"/> where the change may have been made although no answer came.</summary>
    [Parameter]
    public string WhatIfUnknown { get; set; } = "No answer came: it is not known whether the change was made.";

    private string Headline => Failure is IamUnavailableException { MayHaveBeenMade: true } ? WhatIfUnknown : What;

    private IamException? Iam => Failure as IamException;
}
