using EcsPolicyStudio.Iam.Consistency;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>A policy that was created.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Shown">Whether IAM shows it already.</param>
public sealed record CreatedPolicy(string Arn, ChangeShown Shown);
