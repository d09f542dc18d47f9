using System.Collections.Frozen;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>
/// The actions whose request cannot be made without the role that it passes: their API reference marks the role as required. The Service Authorization
/// Reference lists iam:PassRole as a dependent action of many more, where a role is only passed if a feature is used.
/// </summary>
internal static class PassedRoles
{
    private static readonly FrozenSet<string> Always = new[]
    {
        "backup:CreateBackupSelection", "backup:CreateRestoreTestingSelection", "backup:StartBackupJob", "backup:StartCopyJob",
        "bedrock-agentcore:CreateAgentRuntime", "bedrock-agentcore:CreateGateway", "budgets:CreateBudgetAction",
        "cleanrooms:CreateConfiguredTableAssociation", "cloudtrail:EnableFederation", "codeconnections:CreateSyncConfiguration",
        "codestar-connections:CreateSyncConfiguration", "dax:CreateCluster", "deadline:CreateFleet", "deadline:CreateMonitor",
        "dms:StartReplicationTaskAssessmentRun", "ec2:AssociateIamInstanceProfile", "ec2:ReplaceIamInstanceProfileAssociation",
        "emr-serverless:StartJobRun", "gamelift:CreateGameServerGroup", "iam:AddRoleToInstanceProfile", "imagebuilder:CreateLifecyclePolicy",
        "iot:CreateProvisioningTemplate", "iot:CreateRoleAlias", "kafka:CreateReplicator", "kafkaconnect:CreateConnector", "lambda:CreateFunction",
        "logs:PutDestination", "neptune-graph:StartExportTask", "neptune-graph:StartImportTask", "omics:StartRun", "pipes:CreatePipe", "pipes:UpdatePipe",
        "quicksight:CreateVPCConnection", "quicksight:UpdateVPCConnection", "rds:AddRoleToDBCluster", "rds:AddRoleToDBInstance",
        "rds:RestoreDBClusterFromS3", "rds:RestoreDBInstanceFromS3", "rds:StartExportTask", "resource-groups:StartTagSyncTask",
        "rolesanywhere:CreateProfile", "s3:CreateJob", "s3:PutReplicationConfiguration", "sagemaker:CreateAutoMLJob", "sagemaker:CreateAutoMLJobV2",
        "sagemaker:CreateCompilationJob", "sagemaker:CreateDataQualityJobDefinition", "sagemaker:CreateEdgePackagingJob", "sagemaker:CreateFlowDefinition",
        "sagemaker:CreateImage", "sagemaker:CreateInferenceExperiment", "sagemaker:CreateInferenceRecommendationsJob", "sagemaker:CreateLabelingJob",
        "sagemaker:CreateMlflowTrackingServer", "sagemaker:CreateModelBiasJobDefinition", "sagemaker:CreateModelExplainabilityJobDefinition",
        "sagemaker:CreateModelQualityJobDefinition", "sagemaker:CreateNotebookInstance", "sagemaker:CreateOptimizationJob", "sagemaker:CreatePipeline",
        "sagemaker:CreateProcessingJob", "sagemaker:CreateTrainingJob", "scheduler:CreateSchedule", "scheduler:UpdateSchedule",
        "shield:AssociateDRTRole", "states:CreateStateMachine", "timestream:CreateScheduledQuery", "transfer:CreateAccess", "transfer:CreateAgreement",
        "transfer:CreateConnector", "transfer:CreateUser",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether every request of an action passes a role.</summary>
    /// <param name="action">The action, as <c>prefix:Name</c>.</param>
    public static bool IsAlwaysPassed(string action) => Always.Contains(action);
}
